import { expect, test } from 'vitest';
import { isNoise } from './launch.mjs';

test.each([
  '[13549:1121/094328.663723:ERROR:bus.cc(407)] Failed to connect to the bus: no such file',
  '[1:1/1.1:ERROR:object_proxy.cc(577)] Failed to call method: org.freedesktop.DBus.NameHasOwner',
  '[1:1/1.1:ERROR:viz_main_impl.cc(183)] Exiting GPU process due to errors during initialization',
  '[1:1/1.1:ERROR:gl_factory.cc(102)] Requested GL implementation is not found in allowed list',
  'ALSA lib confmisc.c:855:(parse_card) cannot find card',
  '',
])('is noise: %s', (line) => {
  expect(isNoise(line)).toBe(true);
});

test.each([
  'Error: The data folder cannot be written.',
  '(electron) A warning about the app itself',
  '[1:1/1.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found',
  '    at start (file:///cuecast/dist/main/main.js:10:5)',
])('is worth reading: %s', (line) => {
  expect(isNoise(line)).toBe(false);
});
