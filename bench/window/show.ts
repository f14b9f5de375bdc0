/** A generated show whose episodes have very long transcripts, and one with a short one. */
import type { Host } from '../../e2e/host.ts';

/** Five hours, seconds. */
export const LENGTH = 5 * 60 * 60;
const SEGMENTS = 7000;
const WORDS = 45_000;
/** Opened in turns: more than the window holds at a time, so that each comes from the library. */
export const LONG = ['one', 'two', 'three', 'four', 'five', 'six'].map((n) => `Long talk ${n}`);
export const SHORT = ['one', 'two', 'three', 'four', 'five', 'six'].map((n) => `Short talk ${n}`);
export const SHOW = 'Endless';

const vocabulary =
  'tide harbour chart bell pencil counted lights aloud never wrong before the and of a to it was in we that they said when ferry keeper slowly Zürich café’s morning'.split(
    ' ',
  );
const speakers = ['Mara Quill', 'Ivo Sands', 'Tove Lind'];

export const stamp = (seconds: number) =>
  new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

/** WebVTT with every word timed, three voices in turns, pauses here and there. */
function transcript(seed: number, segments: number): string {
  const perSegment = WORDS / SEGMENTS;
  const cues: string[] = ['WEBVTT'];
  let spoken = 0;
  for (let n = 0; n < segments; n++) {
    const start = (n * LENGTH) / SEGMENTS;
    const end = start + (n % 9 === 8 ? 0.3 : 1) * (LENGTH / SEGMENTS);
    const count = Math.round((n + 1) * perSegment) - spoken;
    spoken += count;
    const words = Array.from({ length: count }, (_, w) => {
      const text = vocabulary[(n * 7 + w * 5 + seed) % vocabulary.length] ?? '';
      return `<${stamp(start + ((end - start) * w) / count)}>${text}`;
    });
    const sentence = n % 3 === 2 ? '.' : '';
    const speaker = speakers[Math.floor(n / 7) % speakers.length] ?? '';
    cues.push(`${stamp(start)} --> ${stamp(end)}\n<v ${speaker}>${words.join(' ')}${sentence}</v>`);
  }
  return cues.join('\n\n');
}

/** Silence in as few bytes as a player takes: 8 bits, 3000 times a second. */
export function silence(seconds: number): Buffer {
  const rate = 3000;
  const file = Buffer.alloc(44 + seconds * rate, 128);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(file.length - 44, 40);
  return file;
}

/** Serves the show; answers the address of its feed. */
export function serveShow(host: Host): string {
  const sound = silence(LENGTH);
  host.serve('/sound.wav', { body: sound, type: 'audio/wav', etag: '"sound"' });
  const chapters = Array.from({ length: 20 }, (_, n) => ({
    startTime: (n * LENGTH) / 20,
    title: `Part ${n + 1}`,
  }));
  host.serve('/chapters.json', {
    body: JSON.stringify({ version: '1.2.0', chapters }),
    type: 'application/json+chapters',
  });
  const episode = (title: string, seed: number, segments: number) => {
    const url = `/${encodeURIComponent(title)}.vtt`;
    host.serve(url, { body: transcript(seed, segments), type: 'text/vtt' });
    return {
      title,
      published: 'Tue, 03 Feb 2026 06:00:00 GMT',
      duration: '5:00:00',
      audio: { url: '/sound.wav', length: sound.length },
      transcripts: [{ url, type: 'text/vtt', language: 'en' }],
      chapters: '/chapters.json',
    };
  };
  return host.feed('/endless.xml', {
    title: SHOW,
    episodes: [
      ...LONG.map((title, n) => episode(title, n, SEGMENTS)),
      ...SHORT.map((title, n) => episode(title, n, 10)),
    ],
  });
}
