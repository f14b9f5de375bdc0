import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAnchor,
  isSynced,
  jumpsOf,
  linesInDoubt,
  nudge,
  placeBreak,
  removeAnchor,
  type Sync,
  UNSYNCED,
} from './sync.ts';

/** Lines of nine seconds every ten, with a longer pause before the one at 60 seconds. */
const lines = Array.from({ length: 20 }, (_, index) => ({
  start: index * 10,
  end: index === 5 ? 54 : index * 10 + 9,
}));

const heard = (sync: Sync, transcript: number, audio: number) =>
  addAnchor(sync, { transcript, audio }, lines).sync;

/** Thirty seconds were put in between the lines at 20 and at 100 seconds. */
const inserted = heard(heard(UNSYNCED, 20, 20), 100, 130);
/** Thirty seconds were taken out there. */
const removed = heard(heard(UNSYNCED, 20, 20), 100, 70);

test('nothing is synced to begin with', () => {
  expect(isSynced(UNSYNCED)).toBe(false);
  expect(isSynced(nudge(UNSYNCED, 0.1))).toBe(true);
  expect(isSynced(heard(UNSYNCED, 10, 10))).toBe(true);
  expect(isSynced({ ...UNSYNCED, chapters: true })).toBe(false);
});

test('ten nudges by a tenth are one by a second, in any order, and lead back', () => {
  const tenth = fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(tenth, { maxLength: 30 }), (steps) => {
      const there = steps.reduce(nudge, inserted);
      expect([...steps].reverse().reduce(nudge, inserted)).toEqual(there);
      expect(steps.map((step) => -step).reduce(nudge, there)).toEqual(inserted);
    }),
  );
});

test('an anchor counts what was nudged before as its own', () => {
  const sync = heard(nudge(UNSYNCED, 4), 50, 57);
  expect(sync).toMatchObject({ offset: 4, anchors: [{ transcript: 50, audio: 53 }] });
});

test('between estimates nothing was put in, however much two anchors differ', () => {
  const sync = heard(heard({ ...UNSYNCED, estimated: true }, 20, 20), 100, 130);
  expect(jumpsOf(sync)).toEqual([]);
  expect(sync.breaks).toEqual([]);
});

test('the same line synced again replaces its anchor without a word', () => {
  const again = addAnchor(inserted, { transcript: 100, audio: 100.5 }, lines);
  expect(again.replaced).toEqual([]);
  expect(again.sync.anchors).toEqual([
    { transcript: 20, audio: 20 },
    { transcript: 100, audio: 100.5 },
  ]);
  expect(again.sync.breaks).toEqual([]);
});

test('an anchor that contradicts others replaces them, and names them', () => {
  const { sync, replaced } = addAnchor(inserted, { transcript: 60, audio: 140 }, lines);
  expect(replaced).toEqual([{ transcript: 100, audio: 130 }]);
  expect(sync.anchors).toEqual([
    { transcript: 20, audio: 20 },
    { transcript: 60, audio: 140 },
  ]);
});

test('anchors ascend on both sides whatever is said', () => {
  const moment = fc.integer({ min: 0, max: 2000 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, moment), { maxLength: 12 }), (said) => {
      const sync = said.reduce((so, [at, audio]) => heard(so, at, audio), UNSYNCED);
      for (const [index, after] of sync.anchors.slice(1).entries()) {
        const before = sync.anchors[index];
        expect(after.transcript).toBeGreaterThan(before?.transcript ?? Infinity);
        expect(after.audio).toBeGreaterThan(before?.audio ?? Infinity);
      }
      expect(sync.breaks).toEqual(jumpsOf(sync).map(({ at }) => at));
      expect(jumpsOf(sync).every(({ placed }) => placed)).toBe(true);
    }),
  );
});

test('offsets that differ by two seconds are a stretch, by more a jump', () => {
  expect(jumpsOf(heard(heard(UNSYNCED, 20, 20), 100, 102))).toEqual([]);
  expect(jumpsOf(heard(heard(UNSYNCED, 20, 20), 100, 98))).toEqual([]);
  expect(jumpsOf(heard(heard(UNSYNCED, 20, 20), 100, 102.001))).toHaveLength(1);
  expect(jumpsOf(inserted)).toMatchObject([{ by: 30, placed: true }]);
  expect(jumpsOf(removed)).toMatchObject([{ by: -30, placed: true }]);
});

test('a break is supposed at the longest pause between the lines in doubt', () => {
  expect(inserted.breaks).toEqual([60]);
  // What is missing was spoken for thirty seconds before the break, so it cannot be earlier.
  expect(removed.breaks).toEqual([60]);
  expect(heard(heard(UNSYNCED, 70, 70), 150, 180).breaks).toEqual([80]);
});

test('where no line says, the middle is supposed', () => {
  expect(jumpsOf({ ...inserted, breaks: [] })).toMatchObject([{ at: 60, placed: false }]);
  expect(jumpsOf({ ...removed, breaks: [] })).toMatchObject([{ at: 75, placed: false }]);
});

test('the lines in doubt are those after the one anchor, up to the other', () => {
  const [insertion] = jumpsOf(inserted);
  const [removal] = jumpsOf(removed);
  expect(insertion && linesInDoubt(insertion, lines)).toEqual({ from: 3, to: 11 });
  expect(removal && linesInDoubt(removal, lines)).toEqual({ from: 5, to: 11 });
  expect(insertion && linesInDoubt(insertion, [])).toEqual({ from: 0, to: 0 });
});

test('a break goes where it is put, within its bounds, and leaves the others', () => {
  const two = heard(inserted, 180, 300);
  const [first, second] = jumpsOf(two);
  if (!first || !second) throw new Error('two jumps expected');
  const placed = placeBreak(two, first, 40);
  expect(placed.breaks).toEqual([40, second.at]);
  expect(placeBreak(placed, second, 500).breaks).toEqual([40, 180]);
  const [removal] = jumpsOf(removed);
  expect(removal && placeBreak(removed, removal, 20).breaks).toEqual([50]);
});

test('a break stays where it was put when lines around it are synced, and goes with its jump', () => {
  const [jump] = jumpsOf(inserted);
  const placed = jump ? placeBreak(inserted, jump, 80) : inserted;
  expect(heard(placed, 40, 40).breaks).toEqual([80]);
  expect(heard(placed, 90, 120).breaks).toEqual([80]);
  expect(heard(placed, 70, 100).breaks).toEqual([60]);
  expect(removeAnchor(placed, 100, lines)).toMatchObject({ anchors: [{ audio: 20 }], breaks: [] });
});

test('when the anchor between two jumps goes, one break is left', () => {
  const two = heard(inserted, 180, 300);
  expect(two.breaks).toHaveLength(2);
  const one = removeAnchor(two, 100, lines);
  expect(one.breaks).toEqual([60]);
  expect(jumpsOf(one)).toMatchObject([{ by: 120 }]);
});
