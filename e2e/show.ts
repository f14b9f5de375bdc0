/** A small show on the loopback host: four minutes of sound, and all that goes with it. */
import { wav } from './audio.ts';
import type { Host } from './host.ts';
import { plainPng } from './png.ts';

export const SHOW = 'Harbour Tapes';
export const NEWEST = 'The night the buoys moved';
export const OLDER = 'A chart nobody doubted';

/** Length of every episode's sound, seconds. */
const SECONDS = 240;

const vtt = `WEBVTT

00:00.000 --> 00:04.000
<v Mara Quill>Nobody believed the chart.

00:04.000 --> 00:09.000
<v Mara Quill>It had <00:05.000>never <00:06.000>been <00:07.000>wrong <00:08.000>before.

00:10.000 --> 00:20.000
<v Ivo Sands>We had eleven minutes of tide left.

01:00.000 --> 01:10.000
<v Ivo Sands>So I asked the pilot to count the lights aloud.

02:00.000 --> 02:10.000
<v Mara Quill>And you wrote it down on your sleeve?

03:00.000 --> 03:10.000
<v Ivo Sands>The pencil was the only thing that still worked.
`;

const srt = `1
00:00:01,000 --> 00:00:05,000
MARA: The older tape begins with a lighthouse.

2
00:00:30,000 --> 00:00:35,000
IVO: Nobody counted the lights that year.
`;

const chapters = {
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'Cold open' },
    { startTime: 60, title: 'The second bell' },
    { startTime: 180, title: 'What the sleeve said' },
  ],
};

const notes = `<p>Times of this tape:</p>
<ul><li>00:00 Lighthouse</li><li>01:00 The keeper</li><li>02:30 Letters</li></ul>
<p>Read more at <a href="https://example.com/tapes">the archive</a>.</p>`;

/** The sound of the newest episode, as served. */
export const tape = {
  body: wav({ seconds: SECONDS }),
  type: 'audio/wav',
  etag: '"tape-1"',
};

/** Serves the show; answers the address of its feed. */
export function serveShow(host: Host): string {
  host.serve('/buoys.wav', tape);
  host.serve('/chart.wav', { ...tape, etag: '"tape-2"' });
  host.serve('/buoys.vtt', { body: vtt, type: 'text/vtt' });
  host.serve('/chart.srt', { body: srt, type: 'application/x-subrip' });
  host.serve('/buoys.json', { body: JSON.stringify(chapters), type: 'application/json+chapters' });
  host.serve('/cover.png', { body: plainPng(32, [23, 79, 95]), type: 'image/png' });
  return host.feed('/feed.xml', {
    title: SHOW,
    author: 'Mara Quill',
    description: 'Stories from the water, one tape at a time.',
    image: '/cover.png',
    episodes: [
      {
        title: NEWEST,
        published: 'Tue, 03 Feb 2026 06:00:00 GMT',
        description: '<p>Eleven minutes of tide.</p>',
        duration: '4:00',
        audio: { url: '/buoys.wav', length: tape.body.length },
        transcripts: [{ url: '/buoys.vtt', type: 'text/vtt', language: 'en' }],
        chapters: '/buoys.json',
      },
      {
        title: OLDER,
        published: 'Tue, 27 Jan 2026 06:00:00 GMT',
        description: notes,
        duration: '4:00',
        audio: { url: '/chart.wav', length: tape.body.length },
        transcripts: [{ url: '/chart.srt', type: 'application/x-subrip', language: 'en' }],
      },
    ],
  });
}
