/** A shelf of shows as a listener might have them, in every state an episode can be in. */
import { wav } from './audio.ts';
import type { EpisodeDescription } from './feed-xml.ts';
import type { Host } from './host.ts';
import { png, type Colour } from './png.ts';
import { storyChapters, storySeconds, storyVtt } from './story.ts';

/** The episode with a long, word-timed transcript, chapters, notes and artwork of its own. */
export const STORY = 'The night the buoys moved';
/** Its transcript cannot be fetched. */
export const LOST_WORDS = 'What the fog kept';
/** It has no transcript, and no chapters; its notes have a link and a list. */
export const NO_WORDS = 'A kettle for the ferry';
/** Its transcript is short. */
export const SHORT_WORDS = 'A bed for the winter';
/** Its audio answers with an error. */
export const NO_SOUND = 'The loom that waits';

/** More words than any list has room for. */
export const LONG_TITLE =
  'Part the fourteenth, in which the road to the ferry is built a third time, the ferry is sold, and the inn between the two, having outlived both, puts a bench outside';

interface Show {
  title: string;
  author: string;
  description: string;
  from: Colour;
  to: Colour;
  episodes: EpisodeDescription[];
}

const silence = wav({ seconds: storySeconds, pitch: 0 });

const shortVtt = `WEBVTT

00:01.000 --> 00:05.000
<v Tove Lind>A bed for the winter is not a bed with nothing in it.

00:05.000 --> 00:10.000
<v Tove Lind>It is a bed with the door closed and the kettle on.

00:10.500 --> 00:15.000
<v Aram Bell>You mean that something is still going on down there.

00:15.000 --> 00:21.000
<v Tove Lind>More than in July. Put your hand in it, and count to seven lights of warm.
`;

const storyNotes = `<p>One ship, eleven minutes of tide, and a hill that was not where it is. Ivo Sands reads from his sleeve.</p>
<p>Times of this tape:</p>
<ul><li>00:00 Cold open</li><li>00:50 The quarry and the crane</li><li>03:20 The second bell</li><li>06:40 Letters</li></ul>
<p>The drawing of the hill hangs in <a href="https://example.com/museum">the harbour museum</a>, folded word included.</p>`;

const episode = (
  title: string,
  published: string,
  duration: string,
  more: Partial<EpisodeDescription> = {},
): EpisodeDescription => ({
  title,
  published: `${published} 06:00:00 GMT`,
  duration,
  ...more,
});

const words = (url: string) => [{ url, type: 'text/vtt', language: 'en' }];

export const shelf: Show[] = [
  {
    title: 'Harbour Tapes',
    author: 'Mara Quill and Ivo Sands',
    description:
      'Stories from the water, one tape at a time. A retired pilot and a reporter who cannot swim go through forty years of recordings from the harbour office, and ring up whoever is still on the other end.',
    from: [180, 71, 31],
    to: [240, 160, 75],
    episodes: [
      episode(STORY, 'Tue, 03 Feb 2026', '7:52', {
        transcripts: words('/story.vtt'),
        chapters: '/story.json',
        description: storyNotes,
      }),
      episode(LOST_WORDS, 'Tue, 27 Jan 2026', '52:10', { transcripts: words('/gone.vtt') }),
      episode(NO_WORDS, 'Tue, 20 Jan 2026', '38:44', {
        description:
          '<p>The night ferry has carried the same kettle since 1974. Nobody is allowed to descale it. We took a thermometer.</p><ul><li>The kettle, from above</li><li>A short history of the urn</li></ul><p>More at <a href="https://example.com/kettle">the ferry’s own page</a>.</p>',
      }),
      episode('Two lighthouses, one keeper', 'Tue, 13 Jan 2026', '1:04:31'),
      episode('Ropes, and who may cut them', 'Tue, 06 Jan 2026', '47:02'),
      episode('The year of the grey clay', 'Tue, 16 Dec 2025', '58:20'),
      episode('A whistle in the customs shed', 'Tue, 09 Dec 2025', '41:15'),
    ],
  },
  {
    title: 'Bed Rest',
    author: 'Tove Lind',
    description: 'A gardener and a soil scientist dig one hole a week and talk into it.',
    from: [22, 78, 74],
    to: [70, 168, 150],
    episodes: [
      episode(SHORT_WORDS, 'Fri, 30 Jan 2026', '33:00', { transcripts: words('/bed.vtt') }),
      episode('Worms, a census', 'Fri, 23 Jan 2026', '29:40'),
      episode('Against straight rows', 'Fri, 16 Jan 2026', '36:12'),
    ],
  },
  {
    title: 'Slow Machines',
    author: 'Bureau of Patience',
    description: 'Clocks, looms, locks and other things that take as long as they take.',
    from: [58, 42, 110],
    to: [150, 122, 214],
    episodes: [
      episode(NO_SOUND, 'Sun, 01 Feb 2026', '44:50'),
      episode('A lock with nine gates', 'Sun, 18 Jan 2026', '51:08'),
      episode('The clock that only strikes', 'Sun, 04 Jan 2026', '1:12:00'),
    ],
  },
  {
    title:
      'The Long Way Round: An Almost Complete History of Roads, Ferries and the People Who Waited for Them',
    author: 'Oda Marchetti, with the Society for Unhurried Travel and its Corresponding Members',
    description: 'Every road was somebody’s bad idea first.',
    from: [24, 66, 120],
    to: [96, 160, 222],
    episodes: [
      episode(LONG_TITLE, 'Wed, 28 Jan 2026', '2:31:07'),
      episode('Milestones', 'Wed, 14 Jan 2026', '48:00'),
    ],
  },
];

/** Serves every show of the shelf; answers the addresses of their feeds, in the shelf's order. */
export function serveShelf(host: Host): string[] {
  host.serve('/story.vtt', { body: storyVtt, type: 'text/vtt' });
  host.serve('/bed.vtt', { body: shortVtt, type: 'text/vtt' });
  const chapters = JSON.stringify({ version: '1.2.0', chapters: storyChapters });
  host.serve('/story.json', { body: chapters, type: 'application/json+chapters' });
  const feeds = shelf.map(({ from, to, episodes, ...show }, index) => {
    host.serve(`/cover-${index}.png`, { body: cover(from, to, index), type: 'image/png' });
    for (const { title } of episodes) {
      const path = soundPath(title);
      host.serve(path, { body: silence, type: 'audio/wav', etag: `"${path}"` });
    }
    return host.feed(`/show-${index}.xml`, {
      ...show,
      image: `/cover-${index}.png`,
      episodes: episodes.map((one) => ({
        ...one,
        audio: { url: soundPath(one.title), length: silence.length },
      })),
    });
  });
  host.fault(soundPath(NO_SOUND), { status: 503 });
  return feeds;
}

/** The path of an episode's sound on the host: each has one, so that each can be slow or broken. */
export function soundPath(title: string): string {
  const number = shelf.flatMap(({ episodes }) => episodes).findIndex((one) => one.title === title);
  return `/sound-${number}.wav`;
}

/** A cover: a slope from one colour to another, with a hill before it and a sun above. */
function cover(from: Colour, to: Colour, index: number): Buffer {
  const mixed = (share: number) =>
    from.map((part, at) => part * (1 - share) + (to[at] ?? 0) * share) as [number, number, number];
  return png(320, (x, y) => {
    const slope = (x + y) / 2;
    if (Math.hypot(x - 0.66, y - 0.36) < 0.17) return mixed(Math.min(1, slope + 0.45));
    const hill = y > 0.74 - 0.16 * Math.sin((x + index * 0.21) * 5.2);
    return mixed(hill ? Math.max(0, slope - 0.35) : slope);
  });
}
