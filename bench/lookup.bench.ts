/**
 * How fast the words that are spoken are found, through a sync with several anchors: as a ratio to the
 * least such a look-up can cost, a binary search over nothing but the starts, in the same run. Best of seven.
 */
import { spokenAt } from '../electron/shared/cues.ts';
import type { Segment } from '../electron/shared/model.ts';
import { synced, syncMap } from '../electron/shared/sync-map.ts';
import { addAnchor, UNSYNCED, type Sync } from '../electron/shared/sync.ts';

const ROUNDS = 7;
const LOOK_UPS = 200_000;
/** Words, and how many of them a segment has. */
const WORDS = 50_000;
const SEGMENT = 7;
/** Seconds a word takes. */
const PACE = 0.36;

const segments: Segment[] = Array.from({ length: Math.ceil(WORDS / SEGMENT) }, (_, n) => {
  const words = Array.from({ length: Math.min(SEGMENT, WORDS - n * SEGMENT) }, (_, w) => ({
    start: (n * SEGMENT + w) * PACE,
    end: (n * SEGMENT + w + 0.9) * PACE,
    text: 'word',
  }));
  const start = n * SEGMENT * PACE;
  return { start, end: start + words.length * PACE, speaker: 'Ann', text: 'words', words };
});
const length = WORDS * PACE;

/** Nine anchors: insertions, removals and stretches by turns. */
const sync = [0, 30, 30.5, 75, 45, 46, 46.5, 120, 119.5].reduce<Sync>((so, shift, n) => {
  const line = segments[Math.floor(((n + 0.5) / 9) * segments.length)];
  const transcript = line?.start ?? 0;
  return addAnchor(so, { transcript, audio: transcript + shift }, segments).sync;
}, UNSYNCED);

/** Moments all over the audio, in no order. */
const moments = Float64Array.from(
  { length: LOOK_UPS },
  (_, n) => (n * 0.618_033_988_7 * length) % length,
);

/** Microseconds one call takes. */
function best(count: number, work: () => number): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    // What comes of it is used, or nothing would be computed.
    if (Number.isNaN(work())) throw new Error('not a number');
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1000) / count;
}

const over = (lookUp: (time: number) => number) =>
  best(LOOK_UPS, () => {
    let sum = 0;
    for (const moment of moments) sum += lookUp(moment);
    return sum;
  });

const shown = synced(segments, sync);
const starts = Float64Array.from(shown.flatMap(({ words = [] }) => words.map((one) => one.start)));

function plainSearch(time: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const { toAudio, toTranscript } = syncMap(sync);
const floor = over(plainSearch);

function report(what: string, ours: number): void {
  process.stdout.write(
    `${what}: ours ${ours.toFixed(3)} µs, floor ${floor.toFixed(3)} µs, ratio ${(ours / floor).toFixed(1)}\n`,
  );
}

report(
  `segment and word among ${WORDS.toLocaleString('en')}, ${sync.anchors.length} anchors`,
  over((time) => spokenAt(shown, time).word),
);
report(
  'audio time to transcript time',
  over((time) => toTranscript(time) ?? 0),
);
report('transcript time to audio time', over(toAudio));

const whole = best(1, () => synced(segments, sync).length) / 1000;
const copy = best(1, () => structuredClone(segments).length) / 1000;
process.stdout.write(
  `put the whole transcript on the audio: ours ${whole.toFixed(1)} ms, floor ${copy.toFixed(1)} ms (a copy), ratio ${(whole / copy).toFixed(1)}\n`,
);
