import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenAt } from './cues.ts';
import { type Segment } from './model.ts';
import { shownTranscript } from './shown.ts';
import { synced, syncedChapters, syncMap } from './sync-map.ts';
import { addAnchor, jumpsOf, nudge, placeBreak, type Sync, UNSYNCED } from './sync.ts';

const anchored = (breaks: number[], ...anchors: [transcript: number, audio: number][]): Sync => ({
  ...UNSYNCED,
  anchors: anchors.map(([transcript, audio]) => ({ transcript, audio })),
  breaks,
});

/** Thirty seconds put in before the line at 60 seconds. */
const inserted = anchored([60], [20, 20], [100, 130]);
/** The thirty seconds before the line at 60 seconds taken out. */
const removed = anchored([60], [20, 20], [100, 70]);

test.each([
  ['before the first anchor', inserted, 5, 5],
  ['on an anchor', inserted, 20, 20],
  ['just before the break', inserted, 59.5, 59.5],
  ['at the break', inserted, 60, 90],
  ['after the last anchor', inserted, 500, 530],
  ['before what is missing', removed, 29, 29],
  ['in what is missing', removed, 45, 30],
  ['where it goes on', removed, 60, 30],
  ['after it', removed, 80, 50],
  ['in a stretch', anchored([], [0, 0], [100, 102]), 50, 51],
  ['after a stretch', anchored([], [0, 0], [100, 102]), 110, 112],
  ['before the beginning', nudge(UNSYNCED, -10), 4, 0],
])('a moment of the transcript is heard, %s', (_, sync, transcript, audio) => {
  expect(syncMap(sync).toAudio(transcript)).toBeCloseTo(audio, 9);
});

test.each([
  ['before the break', inserted, 59.9, 59.9],
  ['where the insertion begins', inserted, 60, null],
  ['in the insertion', inserted, 89.9, null],
  ['where the talk goes on', inserted, 90, 60],
  ['before what is missing', removed, 29.5, 29.5],
  ['where lines collapse', removed, 30, 60],
  ['before the transcript begins', nudge(UNSYNCED, 10), 4, -6],
])('a moment of the audio belongs to one of the transcript, %s', (_, sync, audio, transcript) => {
  expect(syncMap(sync).toTranscript(audio)).toEqual(
    transcript === null ? null : expect.closeTo(transcript, 9),
  );
});

const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);
const lines = Array.from({ length: 60 }, (_, index) => ({
  start: index * 10,
  end: index * 10 + 9 - (index % 7),
}));
/** As a listener may leave it: anchors anywhere, breaks moved, everything nudged. */
const anySync = fc
  .record({
    said: fc.array(fc.tuple(fc.nat(59), tenths(900)), { maxLength: 8 }),
    moves: fc.array(fc.tuple(fc.nat(7), tenths(600)), { maxLength: 4 }),
    offset: fc.integer({ min: -200, max: 200 }).map((n) => n / 10),
  })
  .map(({ said, moves, offset }) => {
    const anchoredSync = said.reduce(
      (sync, [line, audio]) => addAnchor(sync, { transcript: line * 10, audio }, lines).sync,
      UNSYNCED,
    );
    const moved = moves.reduce((sync, [which, at]) => {
      const jump = jumpsOf(sync)[which];
      return jump ? placeBreak(sync, jump, at) : sync;
    }, anchoredSync);
    return nudge(moved, offset);
  });

test('what is said later is never heard earlier, nor before the beginning', () => {
  fc.assert(
    fc.property(anySync, fc.array(tenths(700), { minLength: 2 }), (sync, moments) => {
      const { toAudio } = syncMap(sync);
      let last = 0;
      for (const moment of moments.sort((a, b) => a - b)) {
        expect(toAudio(moment)).toBeGreaterThanOrEqual(last);
        last = toAudio(moment);
      }
    }),
  );
});

test('what is heard is heard when it is said to be', () => {
  fc.assert(
    fc.property(anySync, tenths(1000), (sync, audio) => {
      const { toAudio, toTranscript } = syncMap(sync);
      const transcript = toTranscript(audio);
      if (transcript !== null) expect(toAudio(transcript)).toBeCloseTo(audio, 6);
    }),
  );
});

test('every moment of the transcript is found again, unless another is heard with it', () => {
  fc.assert(
    fc.property(anySync, tenths(700), (sync, transcript) => {
      const { toAudio, toTranscript } = syncMap(sync);
      const found = toTranscript(toAudio(transcript));
      // What would have been heard before the beginning is not heard in an insertion either.
      if (found === null) {
        expect(toAudio(transcript)).toBe(0);
        return;
      }
      if (Math.abs(found - transcript) < 1e-6) return;
      expect(found).toBeGreaterThan(transcript);
      expect(toAudio(found)).toBeCloseTo(toAudio(transcript), 6);
    }),
  );
});

test('every anchor holds, and a nudge moves everything alike', () => {
  fc.assert(
    fc.property(anySync, tenths(700), tenths(20), (sync, transcript, by) => {
      const { toAudio } = syncMap(sync);
      for (const anchor of sync.anchors) {
        expect(toAudio(anchor.transcript)).toBeCloseTo(Math.max(0, anchor.audio + sync.offset), 6);
      }
      const before = toAudio(transcript);
      if (before > 0) expect(syncMap(nudge(sync, by)).toAudio(transcript)).toBeCloseTo(before + by);
    }),
  );
});

test('estimates are stretched between anchors', () => {
  const anchors = [
    { transcript: 0, audio: 60 },
    { transcript: 100, audio: 260 },
  ];
  const { toAudio } = syncMap({ ...UNSYNCED, estimated: true, anchors });
  expect([0, 25, 50, 100, 110].map(toAudio)).toEqual([60, 110, 160, 260, 270]);
});

const segment = (start: number, end: number | null, words?: Segment['words']): Segment => ({
  start,
  end,
  speaker: null,
  text: 'Some words.',
  ...(words && { words }),
});

test('segments keep their number and order, ends follow starts, words stay inside', () => {
  const word = fc.record({ start: tenths(600), length: tenths(3) });
  fc.assert(
    fc.property(anySync, fc.array(fc.array(word, { minLength: 1 })), (sync, spoken) => {
      const segments = spoken
        .map((words) => {
          const sorted = words.sort((a, b) => a.start - b.start);
          const timed = sorted.map(({ start, length }) => ({
            start,
            end: start + length,
            text: 'word',
          }));
          const end = Math.max(...timed.map((one) => one.end));
          return segment(timed[0]?.start ?? 0, end, timed);
        })
        .sort((a, b) => a.start - b.start);
      const moved = synced(segments, sync);
      expect(moved).toHaveLength(segments.length);
      let last = 0;
      for (const { start, end, words = [] } of moved) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        let lastWord = start;
        for (const one of words) {
          expect(one.start).toBeGreaterThanOrEqual(lastWord);
          expect(one.end).toBeGreaterThanOrEqual(one.start);
          expect(one.end).toBeLessThanOrEqual(end ?? Infinity);
          lastWord = one.start;
        }
        last = start;
      }
    }),
  );
});

test('without a sync segments and chapters are the very same', () => {
  const segments = [segment(0, 5)];
  const chapters = [{ start: 0, end: null, title: 'One', url: null, image: null, toc: true }];
  expect(synced(segments, UNSYNCED)).toBe(segments);
  expect(synced(segments, { ...UNSYNCED, chapters: true })).toBe(segments);
  expect(syncedChapters(chapters, { ...UNSYNCED, chapters: true }, 300)).toBe(chapters);
  expect(syncedChapters(chapters, inserted, 300)).toBe(chapters);
});

test('a segment that spans a break ends there, and so do its words', () => {
  const words = [
    { start: 55, end: 58, text: 'Some' },
    { start: 61, end: 63, text: 'words.' },
  ];
  expect(synced([segment(55, 65, words), segment(60, null)], inserted)).toEqual([
    segment(55, 60, [
      { start: 55, end: 58, text: 'Some' },
      { start: 60, end: 60, text: 'words.' },
    ]),
    segment(90, null),
  ]);
});

test('times stay whole milliseconds', () => {
  const [moved] = synced([segment(0.1, 0.7)], nudge(UNSYNCED, 0.2));
  expect(moved).toMatchObject({ start: 0.3, end: 0.9 });
});

test('nothing is spoken in what was put in, and a line of what is missing is passed over', () => {
  const shown = (sync: Sync) =>
    shownTranscript(
      {
        format: 'vtt',
        language: null,
        timed: true,
        warnings: [],
        segments: [0, 20, 40, 60, 80, 100].map((start) => segment(start, start + 19)),
      },
      [],
      sync,
    ).segments;
  expect(spokenAt(shown(inserted), 59.5).segment).toBe(2);
  expect(spokenAt(shown(inserted), 75).segment).toBe(-1);
  expect(spokenAt(shown(inserted), 91).segment).toBe(3);
  expect(spokenAt(shown(removed), 29).segment).toBe(1);
  expect(spokenAt(shown(removed), 30).segment).toBe(3);
});

const chapter = (start: number, end: number | null) => ({
  start,
  end,
  title: 'One',
  url: null,
  image: null,
  toc: true,
});

test('chapters move along where they are asked to', () => {
  const moved = syncedChapters(
    [chapter(0, 60), chapter(60, null)],
    { ...inserted, chapters: true },
    null,
  );
  expect(moved).toEqual([chapter(0, 90), chapter(90, null)]);
});

test('chapters that move along stay within the audio, each at a place of its own', () => {
  const by = (offset: number) =>
    syncedChapters(
      [
        chapter(0, 3),
        { ...chapter(2, null), toc: false },
        { ...chapter(3, 100), title: 'Two' },
        chapter(100, 295),
        chapter(295, 300),
      ],
      { ...UNSYNCED, offset, chapters: true },
      300,
    );
  expect(by(-8)).toEqual([
    { ...chapter(0, 92), title: 'Two' },
    { ...chapter(0, null), toc: false },
    chapter(92, 287),
    chapter(287, 300),
  ]);
  expect(by(12)).toEqual([
    chapter(12, 15),
    { ...chapter(14, null), toc: false },
    { ...chapter(15, 112), title: 'Two' },
    chapter(112, 300),
  ]);
});
