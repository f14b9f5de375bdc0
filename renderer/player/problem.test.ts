import { expect, test } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { audioFailure } from './problem.ts';

const NETWORK = 2;
const DECODE = 3;
const NOT_SUPPORTED = 4;
const plain = { host: 'harbour.example', gone: false, reason: null };

test.each([
  ['a file that is gone', NOT_SUPPORTED, 'file', true, 'audio-missing'],
  ['a file taken away while it is read', NETWORK, 'file', false, 'audio-missing'],
  ['a file that is no audio', NOT_SUPPORTED, 'file', false, 'audio-unplayable'],
  ['a file damaged in the middle', DECODE, 'file', false, 'audio-unplayable'],
  ['a stream that breaks', NETWORK, 'stream', false, 'stream-failed'],
  ['a stream that does not begin', NOT_SUPPORTED, 'stream', false, 'stream-failed'],
  ['a stream that cannot be decoded', DECODE, 'stream', false, 'audio-unplayable'],
] as const)('%s', (_, code, source, gone, expected) => {
  expect(audioFailure(code, source, { ...plain, gone }).code).toBe(expected);
});

test('a stream that fails names the host, or says what the host answered', () => {
  expect(audioFailure(NETWORK, 'stream', plain).message).toContain('harbour.example');
  const reason = failure('http-status', { host: 'harbour.example', status: 503 });
  expect(audioFailure(NOT_SUPPORTED, 'stream', { ...plain, reason })).toEqual(reason);
});
