/**
 * How fast transcripts are read, as a ratio to the least that reading can cost: decoding the same bytes and splitting them into lines
 * (or `JSON.parse`), in the same run. Best of seven.
 */
import { parseTranscript } from '../electron/transcripts/parse-transcript.ts';

const ROUNDS = 7;

function best(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function compare(what: string, text: string, floor: (text: string) => unknown): void {
  const bytes = new TextEncoder().encode(text);
  const ours = best(() => parseTranscript(bytes));
  const least = best(() => floor(new TextDecoder().decode(bytes)));
  const ratio = (ours / least).toFixed(1);
  process.stdout.write(
    `parse ${what}: ours ${ours.toFixed(1)} ms, floor ${least.toFixed(1)} ms, ratio ${ratio}\n`,
  );
}

const clock = (seconds: number, mark: string): string =>
  new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', mark);

const sentence = (n: number): string =>
  `This is line ${n} of a conversation,\nand it goes on for a while.`;

const cues = (count: number, cue: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => cue(n)).join('\n\n');

const lines = (text: string): unknown => text.split('\n').length;

compare(
  'VTT 20,000 cues',
  `WEBVTT\n\n${cues(20_000, (n) => `${clock(n * 3, '.')} --> ${clock(n * 3 + 2.5, '.')}\n<v Ann>${sentence(n)}</v>`)}`,
  lines,
);
compare(
  'VTT 20,000 cues with word times',
  `WEBVTT\n\n${cues(20_000, (n) => `${clock(n * 3, '.')} --> ${clock(n * 3 + 2.5, '.')}\nOne<${clock(n * 3 + 1, '.')}><c> two</c><${clock(n * 3 + 2, '.')}><c> ${n}</c>`)}`,
  lines,
);
compare(
  'SRT 20,000 cues',
  cues(
    20_000,
    (n) => `${n + 1}\n${clock(n * 3, ',')} --> ${clock(n * 3 + 2.5, ',')}\n<i>${sentence(n)}</i>`,
  ),
  lines,
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
  (text) => JSON.parse(text) as unknown,
);
