import { expect, test } from 'vitest';
import { placeWindow } from './bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const saved = { x: 100, y: 80, width: 1000, height: 700, maximized: false };

test('opens where it was left', () => {
  expect(placeWindow(saved, [screen])).toEqual({ x: 100, y: 80, width: 1000, height: 700 });
});

test('opens at the default size the first time', () => {
  expect(placeWindow(null, [screen])).toEqual({ width: 1280, height: 800 });
});

test('keeps its size but not its place when its screen is gone', () => {
  expect(placeWindow({ ...saved, x: 2500 }, [screen])).toEqual({ width: 1000, height: 700 });
  expect(placeWindow({ ...saved, y: -500 }, [screen])).toEqual({ width: 1000, height: 700 });
});

test('is never smaller than its smallest layout', () => {
  expect(placeWindow({ ...saved, width: 100, height: 100 }, [screen])).toMatchObject({
    width: 720,
    height: 520,
  });
});
