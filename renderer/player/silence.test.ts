import { beforeEach, expect, test } from 'vitest';
import { Silence, TROUBLE, WAIT } from './silence.ts';

/** Timers that run when told what time it is. */
let due: { at: number; act: () => void }[];
let said: string[];
let silence: Silence;

beforeEach(() => {
  due = [];
  said = [];
  silence = new Silence(
    () => said.push('wait'),
    () => said.push('trouble'),
    (act, at) => {
      const timer = { at, act };
      due.push(timer);
      return () => (due = due.filter((other) => other !== timer));
    },
  );
});

const pass = (milliseconds: number) => {
  for (const { at, act } of due) if (at <= milliseconds) act();
  due = due.filter(({ at }) => at > milliseconds);
};

test('a short silence is nothing', () => {
  silence.begin();
  pass(WAIT - 1);
  silence.end();
  pass(TROUBLE);
  expect(said).toEqual([]);
});

test('a longer one is a wait, then trouble, each said once', () => {
  silence.begin();
  silence.begin();
  pass(WAIT);
  expect(said).toEqual(['wait']);
  pass(TROUBLE);
  expect(said).toEqual(['wait', 'trouble']);
  expect(silence.lasts).toBe(true);
});

test('sound in between makes it begin anew', () => {
  silence.begin();
  pass(WAIT);
  silence.end();
  expect(silence.lasts).toBe(false);
  silence.begin();
  pass(WAIT);
  expect(said).toEqual(['wait', 'wait']);
});
