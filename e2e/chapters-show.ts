/** A show whose episodes have chapters in every shape: with pictures and links, broken, many, none. */
import { wav } from './audio.ts';
import type { Host } from './host.ts';
import { plainPng } from './png.ts';

export const TIDE_SHOW = 'Tide Table';
/** Chapters with everything, also named in its notes. */
export const RICH = 'A room for the tide';
/** The server of its chapters is dead; its notes name three. */
export const DEAD_FILE = 'The clock under the pier';
/** The same, and its notes name none. */
export const NOTHING_LEFT = 'Salt on the window';
export const NO_CHAPTERS = 'One long breath';
/** Its only entries change the picture. */
export const UNLISTED = 'Four photographs';
/** It has 200. */
export const HUNDREDS = 'Every lamp on the coast';

/** Length of every episode's sound, seconds. */
const SECONDS = 600;

const LONG_CHAPTER =
  'In which the harbour master, who had never in his life moved a chair without asking, moves the whole of the north pier by the width of a hand, and nobody but the cormorants is told';

interface Entry {
  /** Seconds. */
  startTime: number;
  title: string;
  /** Addresses may be paths on the host. */
  img?: string;
  url?: string;
  toc?: boolean;
}

const entries: Entry[] = [
  { startTime: 0, title: 'Low water', img: '/low.png' },
  { startTime: 40, title: 'Sponsor: Rope & Sons', url: 'https://ropes.example/tide' },
  { startTime: 75, title: 'Who measures the tide', img: '/gauge.png', url: '/gauge' },
  { startTime: 90, title: 'The gauge, from above', img: '/low.png', toc: false },
  { startTime: 150, title: LONG_CHAPTER },
  { startTime: 260, title: 'חדר לגאות: על דלתות שנפתחות רק פעמיים ביום' },
  { startTime: 330, title: 'Sponsor: Lamp oil' },
  { startTime: 360, title: 'Letters', img: '/gone.png' },
  { startTime: 480, title: 'High water' },
];

/** The titles that are listed, in order. */
export const richTitles = entries.filter(({ toc }) => toc !== false).map(({ title }) => title);

const notes =
  '<p>Times:</p><ul><li>00:00 Low water</li><li>01:15 The gauge</li><li>06:00 Letters</li></ul>';

const lamps = Array.from({ length: 200 }, (_, index) => ({
  startTime: index * 3,
  title: `Lamp ${index + 1}${index % 7 === 3 ? ', which was out on the night we came by and has been out since' : ''}`,
}));

interface Episode {
  title: string;
  /** Null where the feed names no file. */
  chapters: Entry[] | null;
  description: string;
  /** Its server answers with an error. */
  dead?: boolean;
}

const episodes: Episode[] = [
  { title: RICH, chapters: entries, description: notes },
  { title: DEAD_FILE, chapters: [], description: notes, dead: true },
  { title: NOTHING_LEFT, chapters: [], description: '<p>Salt, mostly.</p>', dead: true },
  { title: NO_CHAPTERS, chapters: null, description: '<p>No times in here.</p>' },
  { title: UNLISTED, chapters: entries.filter(({ toc }) => toc === false), description: '' },
  { title: HUNDREDS, chapters: lamps, description: '' },
];

/** The path of an episode's chapters file. */
export const chaptersPath = (title: string): string =>
  `/chapters-${episodes.findIndex((one) => one.title === title)}.json`;

/** Serves the show; answers the address of its feed. */
export function serveTides(host: Host): string {
  const sound = wav({ seconds: SECONDS });
  host.serve('/tide.wav', { body: sound, type: 'audio/wav', etag: '"tide"' });
  host.serve('/tide.png', { body: plainPng(64, [22, 78, 120]), type: 'image/png' });
  host.serve('/low.png', { body: plainPng(128, [196, 164, 112]), type: 'image/png' });
  host.serve('/gauge.png', { body: plainPng(128, [38, 120, 110]), type: 'image/png' });
  const absolute = (address: string | undefined) =>
    address === undefined ? undefined : new URL(address, host.url('/')).href;
  for (const { title, chapters, dead } of episodes) {
    if (!chapters) continue;
    const list = chapters.map(({ img, url, ...entry }) => ({
      ...entry,
      img: absolute(img),
      url: absolute(url),
    }));
    const body = JSON.stringify({ version: '1.2.0', chapters: list });
    host.serve(chaptersPath(title), { body, type: 'application/json+chapters' });
    if (dead) host.fault(chaptersPath(title), { status: 503 });
  }
  return host.feed('/tides.xml', {
    title: TIDE_SHOW,
    author: 'Oda Marchetti',
    description: 'Twice a day, whether you listen or not.',
    image: '/tide.png',
    episodes: episodes.map(({ title, chapters, description }, index) => ({
      title,
      published: `Tue, ${String(20 - index).padStart(2, '0')} Jan 2026 06:00:00 GMT`,
      description,
      duration: '10:00',
      audio: { url: '/tide.wav', length: sound.length },
      ...(chapters && { chapters: chaptersPath(title) }),
    })),
  });
}
