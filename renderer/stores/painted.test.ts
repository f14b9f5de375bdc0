import { expect, onTestFinished, test, vi } from 'vitest';
import { painted } from './painted.ts';

/** Frames are drawn when told. */
function frames(): () => void {
  vi.useFakeTimers();
  const due: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => due.push(draw));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  return () => due.splice(0).forEach((draw) => draw(0));
}

test('comes after the frame that is drawn next', async () => {
  const draw = frames();
  let done = false;
  void painted().then(() => (done = true));
  await vi.advanceTimersByTimeAsync(10);
  expect(done).toBe(false);
  draw();
  expect(done).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toBe(true);
});

test('comes where nothing is drawn', async () => {
  frames();
  let done = false;
  void painted().then(() => (done = true));
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toBe(true);
});
