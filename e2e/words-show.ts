/** A show whose transcripts are of every kind: long names, many to choose from, broken, shifted, without times. */
import { wav } from './audio.ts';
import type { Host } from './host.ts';
import { png } from './png.ts';

export const WORDS_SHOW = 'The Signal Office';
/** Its audio has three minutes of advertisements that its transcript has not; it has chapters. */
export const FERRY = 'Twelve lines on a ferry';
/** It has five transcripts: the first is broken, the second was mended while it was read. */
export const MANY =
  'Die Hafengebührenordnungsänderungsverfahrensniederschrift, vorgelesen vor einer Kommission, die nicht kam';
/** Its transcript has no times, and its title runs from right to left. */
export const LETTER = 'رسالة قديمة من حارس المنارة';
/** Its transcript is long, and takes seconds to come. */
export const NIGHT = 'All night in the signal box';

/** Seconds a line takes. */
export const LINE = 10;
/** Seconds of advertisements, before the line of index `BREAK`. */
export const BLOCK = 180;
export const BREAK = 5;

export const ferryLines: readonly (readonly [speaker: string, text: string])[] = [
  ['Mara Quill', 'The last ferry of the year leaves at six, with or without its captain.'],
  ['Mara Quill', 'Tonight it is without, and nobody on the quay will say why.'],
  ['Ivo Sands', 'There is a goose on the ramp, and it stands very straight.'],
  ['Ivo Sands', 'When they ask it for a ticket, it turns out to have one.'],
  ['Mara Quill', 'So we cast off, nine people and a bird, and the lights go small behind us.'],
  ['Mara Quill', 'Halfway over, the engine begins to hum something like a hymn.'],
  ['Ivo Sands', 'The goose takes the wheel. I want to be clear that nobody gave it the wheel.'],
  ['Ivo Sands', 'It steers by the lantern over the stern, which is not how it is done.'],
  ['Mara Quill', 'And yet we came in between the piers as if on a rail.'],
  ['Mara Quill', 'The captain was waiting on the other side, with his hat in his hand.'],
  ['Ivo Sands', 'He bowed to it. I have it written down that he bowed.'],
  ['Mara Quill', 'And that is how we came home.'],
];

const seconds = ferryLines.length * LINE + BLOCK;
const silence = wav({ seconds, pitch: 0 });
const stamp = (time: number) => new Date(time * 1000).toISOString().slice(11, 23);

const ferryVtt = `WEBVTT\n\n${ferryLines
  .map(
    ([speaker, text], index) =>
      `${stamp(index * LINE)} --> ${stamp(index * LINE + LINE - 2)}\n<v ${speaker}>${text}\n`,
  )
  .join('\n')}`;

/** With something to mend in every line but the first, and twice the same words. */
const mendedVtt = `WEBVTT

00:00.000 --> 00:07.000
<v Protokollführerin Hildegard von Uthlede-Süderbrarup>Die Sitzung ist eröffnet, obwohl niemand da ist.

00:08.000 --> 00:02.000
<v Deichgraf>Dann lese ich die Hafengebührenordnung eben dem Ofen vor.

00:04.000 --> 00:15.000
Der Ofen hört zu; das kann man von der Kommission nicht sagen.

00:16.000 --> nobody knows
Paragraph eins.

00:24.000 --> 00:21.000
Wer anlegt, zahlt.

00:24.100 --> 00:31.000
Wer anlegt, zahlt.

00:32.000 --> 00:39.000
Wer ablegt, zahlt auch, aber später.
`;

const srt = (text: string) => `1\n00:00:00,000 --> 00:00:09,000\n${text}\n`;

const letter = `إلى مكتب الإشارات، تحية من المنارة التي لا يزورها أحد.

لم يشتعل المصباح منذ تسع ليال، وقد سألنا الميناء، وسأل الميناء المدينة، ولم يجب أحد.

أرجو أن تكتبوا لنا إن كنتم ترون الضوء من عندكم، أو أن تقولوا إنكم لا ترونه.
`;

const night = `WEBVTT\n\n00:00.000 --> 00:04.000\nAt long last.\n\n${'NOTE nothing\n\n'.repeat(60_000)}`;

/** Serves the show; answers the address of its feed. */
export function serveWordsShow(host: Host): string {
  host.serve('/ferry.vtt', { body: ferryVtt, type: 'text/vtt' });
  host.serve('/minutes.json', { body: Buffer.from([0, 255, 1, 254]), type: 'application/json' });
  host.serve('/minutes.vtt', { body: mendedVtt, type: 'text/vtt' });
  host.serve('/minutes.en.srt', { body: srt('The meeting is open, although nobody is here.') });
  host.serve('/minutes.fr.srt', {
    body: srt('La séance est ouverte, bien que personne ne soit là.'),
  });
  host.serve('/minutes.txt', {
    body: 'Der Ofen hört zu, und das ist alles.\n',
    type: 'text/plain',
  });
  host.serve('/letter.txt', { body: letter, type: 'text/plain' });
  host.serve('/night.vtt', { body: night, type: 'text/vtt', bytesPerSecond: 120_000 });
  host.serve('/signal.png', {
    body: png(320, (x, y) =>
      Math.hypot(x - 0.5, y - 0.42) < 0.2 ? [236, 200, 120] : [26, 60, 84],
    ),
    type: 'image/png',
  });
  host.serve('/signal.wav', { body: silence, type: 'audio/wav', etag: '"signal"' });
  const chapters = [
    { startTime: 0, title: 'On the quay' },
    { startTime: BREAK * LINE, title: 'Halfway over' },
    { startTime: 8 * LINE, title: 'Between the piers' },
  ];
  const body = JSON.stringify({ version: '1.2.0', chapters });
  host.serve('/ferry.json', { body, type: 'application/json+chapters' });
  const audio = { url: '/signal.wav', length: silence.length };
  const episode = { audio, duration: '5:00' };
  return host.feed('/signal.xml', {
    title: WORDS_SHOW,
    author: 'Mara Quill and Ivo Sands',
    image: '/signal.png',
    episodes: [
      {
        ...episode,
        title: FERRY,
        published: 'Tue, 10 Feb 2026 06:00:00 GMT',
        transcripts: [{ url: '/ferry.vtt', type: 'text/vtt', language: 'en' }],
        chapters: '/ferry.json',
      },
      {
        ...episode,
        title: MANY,
        published: 'Tue, 03 Feb 2026 06:00:00 GMT',
        transcripts: [
          { url: '/minutes.json', type: 'application/json', language: 'de' },
          { url: '/minutes.vtt', type: 'text/vtt', language: 'de' },
          { url: '/minutes.txt', type: 'text/plain', language: 'de' },
          { url: '/minutes.en.srt', type: 'application/x-subrip', language: 'en' },
          { url: '/minutes.fr.srt', type: 'application/x-subrip', language: 'fr' },
        ],
      },
      {
        ...episode,
        title: LETTER,
        published: 'Tue, 27 Jan 2026 06:00:00 GMT',
        transcripts: [{ url: '/letter.txt', type: 'text/plain', language: 'ar' }],
      },
      {
        ...episode,
        title: NIGHT,
        published: 'Tue, 20 Jan 2026 06:00:00 GMT',
        transcripts: [{ url: '/night.vtt', type: 'text/vtt', language: 'en' }],
      },
    ],
  });
}
