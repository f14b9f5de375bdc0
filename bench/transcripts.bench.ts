/**
 * How fast transcripts are read, as a ratio in the same run: WebVTT and SubRip to the `subtitle` package, which leaves the text of cues as
 * it is; the other formats to the least that reading can cost, decoding the same bytes and splitting them into lines (or `JSON.parse`).
 * Both take turns, and the best round of each counts.
 */
import { parseSync } from 'subtitle';
import { parseTranscript } from '../electron/transcripts/parse-transcript.ts';

const ROUNDS = 15;

type Peer = [name: string, read: (text: string) => unknown];

function compare(what: string, text: string, [name, read]: Peer): void {
  const bytes = new TextEncoder().encode(text);
  let ours = Infinity;
  let other = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    ours = Math.min(
      ours,
      timed(() => parseTranscript(bytes)),
    );
    other = Math.min(
      other,
      timed(() => read(new TextDecoder().decode(bytes))),
    );
  }
  const ratio = (ours / other).toFixed(2);
  process.stdout.write(
    `parse ${what}: ours ${ours.toFixed(1)} ms, ${name} ${other.toFixed(1)} ms, ratio ${ratio}\n`,
  );
}

/** Milliseconds. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const clock = (seconds: number, mark: string): string =>
  new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', mark);

const sentence = (n: number): string =>
  `This is line ${n} of a conversation,\nand it goes on for a while.`;

const cues = (count: number, cue: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => cue(n)).join('\n\n');

const vtt = (text: (n: number) => string): string =>
  `WEBVTT\n\n${cues(20_000, (n) => `${clock(n * 3, '.')} --> ${clock(n * 3 + 2.5, '.')}\n${text(n)}`)}`;

const srt = (text: (n: number) => string): string =>
  cues(20_000, (n) => `${n + 1}\n${clock(n * 3, ',')} --> ${clock(n * 3 + 2.5, ',')}\n${text(n)}`);

const subtitle: Peer = ['subtitle', parseSync];
const lines: Peer = ['floor', (text) => text.split('\n').length];
const json: Peer = ['floor', JSON.parse];

compare('VTT 20,000 cues', vtt(sentence), subtitle);
compare(
  'VTT 20,000 cues with voices',
  vtt((n) => `<v Ann>${sentence(n)}</v>`),
  subtitle,
);
compare(
  'VTT 20,000 cues with word times',
  vtt((n) => `One<${clock(n * 3 + 1, '.')}><c> two</c><${clock(n * 3 + 2, '.')}><c> ${n}</c>`),
  subtitle,
);
compare('SRT 20,000 cues', srt(sentence), subtitle);
compare(
  'SRT 20,000 cues with tags',
  srt((n) => `<i>${sentence(n)}</i>`),
  subtitle,
);
compare(
  'SRT 20,000 cues with speakers',
  srt((n) => `${n % 3 === 0 ? 'Ann: ' : ''}${sentence(n)}`),
  subtitle,
);
compare(
  'text 20,000 cues',
  cues(20_000, (n) => `${clock(n * 3, '.').slice(0, 8)} ${sentence(n)}`),
  lines,
);
compare(
  'HTML 20,000 cues',
  `<html><body>${cues(20_000, (n) => `<cite>Ann:</cite><time>${clock(n * 3, '.').slice(0, 8)}</time><p>${sentence(n)}</p>`)}</body></html>`,
  lines,
);
compare(
  'JSON 200,000 segments',
  JSON.stringify({
    segments: Array.from({ length: 200_000 }, (_, n) => ({
      startTime: n * 3,
      endTime: n * 3 + 2.5,
      speaker: 'Ann',
      body: sentence(n),
    })),
  }),
  json,
);
