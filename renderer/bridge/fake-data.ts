/** A make-believe library, the same every time: shows, episodes, what was said in them. */
import { NO_FACTS } from '../../electron/shared/facts.ts';
import { type EpisodeDetail, type FeedSummary } from '../../electron/shared/library.ts';
import { type Chapter, type Segment, type Transcript } from '../../electron/shared/model.ts';

const MINUTE = 60;
const DAY = 86_400_000;

/** A square of two colours and a shape, as a publisher might draw it. */
const picture = (from: string, to: string, shape: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="100" height="100" fill="url(#g)"/><g fill="none" stroke="#fff" stroke-opacity=".85" stroke-width="4" stroke-linecap="round">${shape}</g></svg>`,
  )}`;

interface Show {
  title: string;
  author: string | null;
  artwork: string | null;
  description: string | null;
  episodes: number;
  titles: string[];
}

const shows: Show[] = [
  {
    title: 'Harbour Tapes',
    author: 'Mara Quill',
    artwork: picture(
      '#b4471f',
      '#e9a04f',
      '<path d="M20 62q15-12 30 0t30 0M20 76q15-12 30 0t30 0M50 24v24"/>',
    ),
    description:
      '<p>Conversations recorded on working boats, with the <b>engine left running</b>.</p><p>Every other Tuesday. Write to us at the pilot house; letters are read on air.</p>',
    episodes: 128,
    titles: [
      'The night the buoys moved',
      'A chart nobody doubted',
      'Salt in the microphone',
      'What the lighthouse keeper ate',
      'Letters from the estuary, and one from a man who says he never left it although the ferry has not run since the spring',
      'Low water',
      'The quarry and the crane',
    ],
  },
  {
    title: 'Field Notes from a Small Valley',
    author: 'Ivo Sands and the Valley Survey',
    artwork: picture('#174f5f', '#5fb0a8', '<path d="M14 76 38 40l14 20 12-16 22 32z"/>'),
    description: '<p>One walk a week, and what was seen on it.</p>',
    episodes: 41,
    titles: ['Hedges, counted', 'The heron again', 'Mud', 'Eleven kinds of moss', 'First frost'],
  },
  {
    title: 'Slow Machines',
    author: 'Ada Brandt',
    artwork: picture(
      '#40376b',
      '#9b86d6',
      '<circle cx="50" cy="50" r="22"/><path d="M50 50V34M50 50l12 8"/>',
    ),
    description: 'Clocks, mills, looms, and the people who keep them going.',
    episodes: 12,
    titles: ['The mill at Ost', 'A clock with one hand', 'Oil', 'Looms'],
  },
  {
    title: 'Kitchen Latin',
    author: null,
    artwork: null,
    description: null,
    episodes: 3,
    titles: ['Ablative', 'Bread', 'Salt'],
  },
];

export function fakeFeeds(): FeedSummary[] {
  return shows.map((show, index) => ({
    id: index + 1,
    url: `https://feeds.example/${index + 1}.xml`,
    title: show.title,
    author: show.author,
    description: show.description,
    link: index < 2 ? `https://shows.example/${index + 1}` : null,
    language: ['en', 'en-GB', 'de', 'ja'][index] ?? null,
    artwork: show.artwork,
    newCount: [3, 0, 9, 1][index] ?? 0,
    episodeCount: show.episodes,
    refreshedAt: '2026-02-03T08:00:00Z',
    problem:
      index === 2
        ? {
            code: 'unreachable-host',
            message:
              'Cuecast could not reach feeds.example. You may be offline, the site may be down, or its name misspelt.',
          }
        : null,
    sample: index === 0,
  }));
}

/** Newest first within a show; ids are unique over all. */
export function fakeEpisodes(now = Date.UTC(2026, 1, 3, 9)): EpisodeDetail[] {
  const all = shows.flatMap((show, feed) =>
    Array.from({ length: show.episodes }, (_, i): EpisodeDetail => {
      const duration = (24 + ((i * 17 + feed * 11) % 60)) * MINUTE + (i % 50);
      const progress = i === 1 ? 'started' : i > 3 ? 'played' : 'new';
      const title = show.titles[i % show.titles.length] ?? show.title;
      const round = Math.floor(i / show.titles.length);
      return {
        id: (feed + 1) * 1000 + i,
        feedId: feed + 1,
        feedTitle: show.title,
        title: round === 0 ? title : `${title}, part ${round + 1}`,
        published: new Date(now - i * 7 * DAY - feed * DAY).toISOString(),
        duration: i === 6 ? null : duration,
        artwork: show.artwork,
        progress,
        position: progress === 'started' ? duration * 0.37 : 0,
        download: null,
        hasAudio: i !== 5,
        hasTranscript: i % 4 !== 3,
        starred: i % 7 === 1,
        local: false,
        measured: true,
        link: `https://shows.example/${feed + 1}/${i}`,
        feedUrl: `https://shows.example/${feed + 1}/feed.xml`,
        guid: `episode-${feed + 1}-${i}`,
        facts: NO_FACTS,
        notesImages: false,
        season: null,
        episode: show.episodes - i,
        description:
          '<p>An evening on the bridge with <a href="https://shows.example/ivo">Ivo Sands</a>.</p><ul><li>00:00 Cold open</li><li>02:10 The second bell</li></ul>',
        audio:
          i === 5
            ? null
            : {
                url: `cuecast-media://audio/${(feed + 1) * 1000 + i}/stream`,
                source: 'stream',
                host: 'audio.example',
                place: `audio.example/${feed + 1}/${i}.mp3`,
              },
      };
    }),
  );
  return all.sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
}

const lines: [speaker: string, text: string][] = [
  ['Mara Quill', 'Nobody believed the chart, because the chart had never been wrong before.'],
  ['Mara Quill', 'That is the trouble with a good instrument: you stop looking out of the window.'],
  ['Ivo Sands', 'We had eleven minutes of tide left.'],
  ['Ivo Sands', 'So I asked the pilot to count the lights aloud, slowly, and to say nothing else.'],
  ['Ivo Sands', 'He got to four, and there should have been seven.'],
  ['Mara Quill', 'And you wrote it down?'],
  [
    'Ivo Sands',
    'I wrote it on my sleeve, since the pencil was all that still worked on that bridge.',
  ],
  ['Mara Quill', 'What did the harbour office say in the morning?'],
  ['Ivo Sands', 'They said the buoys had been where they always were, and asked about my sleeve.'],
];

/** Word-timed, two speakers, 12 minutes. */
export function fakeTranscript(): Transcript {
  const segments: Segment[] = [];
  let time = 1.5;
  for (let i = 0; time < 12 * MINUTE; i++) {
    const [speaker, text] = lines[i % lines.length] ?? ['', ''];
    const words = text.split(' ').map((word) => {
      const start = time;
      time += 0.14 + word.length * 0.045;
      return { start, end: time - 0.02, text: word };
    });
    segments.push({ start: words[0]?.start ?? time, end: time, speaker, text, words });
    time += i % 5 === 4 ? 2 : 0.5;
  }
  return { format: 'vtt', language: 'en', timed: true, segments, warnings: [] };
}

export const fakeChapters: Chapter[] = [
  ['Cold open', 0],
  ['The second bell', 130],
  ['What the sleeve said', 395],
  ['Letters', 610],
].map(([title, start], i, all) => ({
  start: Number(start),
  end: Number(all[i + 1]?.[1] ?? 12 * MINUTE),
  title: String(title),
  url: null,
  image: null,
  toc: true,
}));
