import { expect, test, vi } from 'vitest';
import { type Settings } from '../../electron/shared/library.ts';
import { SettingsKeeper } from './settings-keeper.ts';

function keeper() {
  const written: Partial<Settings>[] = [];
  return { written, keeper: new SettingsKeeper((patch) => written.push(patch)) };
}

test('changes in quick succession are written once, together', () => {
  vi.useFakeTimers();
  const { written, keeper: settings } = keeper();
  settings.remember({ volume: 0.2 });
  vi.advanceTimersByTime(300);
  settings.remember({ volume: 0.4, speed: 2 });
  vi.advanceTimersByTime(300);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(written).toEqual([{ volume: 0.4, speed: 2 }]);
  vi.useRealTimers();
});

test('a flush writes at once what is not written, and only that', () => {
  const { written, keeper: settings } = keeper();
  settings.flush();
  settings.remember({ muted: true });
  settings.flush();
  settings.flush();
  expect(written).toEqual([{ muted: true }]);
});
