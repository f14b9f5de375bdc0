import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBefore } from './bisect.ts';

test('it counts what looking at each one counts, and looks at few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 200 }), fc.nat(50), (items, place) => {
      const sorted = items.toSorted((a, b) => a - b);
      let asked = 0;
      const isBefore = (index: number) => {
        asked++;
        return (sorted[index] ?? NaN) < place;
      };
      expect(countBefore(sorted.length, isBefore)).toBe(sorted.filter((n) => n < place).length);
      expect(asked).toBeLessThanOrEqual(8);
    }),
  );
});
