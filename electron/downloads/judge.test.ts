import { expect, test } from 'vitest';
import { judge, proof, type Asked } from './judge.ts';

const asked: Asked = { offset: 40, total: 100, etag: '"a"', lastModified: 'Monday' };
const part = { 'content-range': 'bytes 40-99/100', 'content-length': '60' };

test.each<[string, Partial<Asked>, number, Record<string, string>, object]>([
  ['the rest', {}, 206, part, { act: 'append', total: 100 }],
  ['the rest, same etag', {}, 206, { ...part, etag: '"a"' }, { act: 'append', total: 100 }],
  [
    'the rest of a file of unknown size',
    { total: null },
    206,
    { 'content-range': 'bytes 40-99/*' },
    { act: 'append', total: null },
  ],
  [
    'the rest, now that its size is known',
    { total: null },
    206,
    part,
    { act: 'append', total: 100 },
  ],
  ['another file, by its etag', {}, 206, { ...part, etag: '"b"' }, { act: 'start-over' }],
  [
    'another date, same etag',
    {},
    206,
    { ...part, etag: '"a"', 'last-modified': 'Tuesday' },
    { act: 'append' },
  ],
  [
    'another file, by its date',
    { etag: null },
    206,
    { ...part, 'last-modified': 'Tuesday' },
    { act: 'start-over' },
  ],
  ['another size', {}, 206, { 'content-range': 'bytes 40-99/101' }, { act: 'start-over' }],
  ['another place', {}, 206, { 'content-range': 'bytes 41-99/100' }, { act: 'start-over' }],
  [
    'a length that is not that of the range',
    {},
    206,
    { ...part, 'content-length': '59' },
    { act: 'start-over' },
  ],
  ['a packed part', {}, 206, { ...part, 'content-encoding': 'gzip' }, { act: 'start-over' }],
  ['a part of unknown place', {}, 206, {}, { act: 'start-over' }],
  ['several parts', {}, 206, { 'content-type': 'multipart/byteranges' }, { act: 'start-over' }],
  ['the end', { offset: 100 }, 416, { 'content-range': 'bytes */100' }, { act: 'finish' }],
  ['an end that is elsewhere', {}, 416, { 'content-range': 'bytes */30' }, { act: 'start-over' }],
  ['an end of unknown place', {}, 416, {}, { act: 'start-over' }],
  [
    'all of it',
    {},
    200,
    { 'content-length': '70', etag: '"b"' },
    { act: 'begin', total: 70, etag: '"b"', lastModified: null },
  ],
  [
    'all of it, packed',
    { offset: 0 },
    200,
    { 'content-length': '7', etag: '"b"', 'content-encoding': 'br' },
    { act: 'begin', total: null, etag: null, lastModified: null },
  ],
  ['a part that nobody asked for', { offset: 0 }, 206, part, { act: 'refuse' }],
  ['an error', {}, 503, {}, { act: 'refuse' }],
  ['nothing', { offset: 0 }, 204, {}, { act: 'refuse' }],
])('%s', (_, patch, status, headers, verdict) => {
  expect(judge(status, new Headers(headers), { ...asked, ...patch })).toMatchObject(verdict);
});

test('only what proves a file to be the same is a proof', () => {
  expect(proof({ etag: '"a"', lastModified: 'Monday' })).toBe('"a"');
  expect(proof({ etag: 'W/"a"', lastModified: 'Monday' })).toBe('Monday');
  expect(proof({ etag: 'W/"a"', lastModified: null })).toBeNull();
});
