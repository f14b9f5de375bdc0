import { expect, test } from 'vitest';
import { isOwnNetwork } from './own-network.ts';

test.each([
  'localhost',
  'LOCALHOST.',
  'app.localhost:8080',
  'nas',
  'nas.local',
  'box.lan',
  'wiki.home.arpa',
  'metadata.google.internal',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0',
  '10.1.2.3',
  '100.100.100.100',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.178.1:81',
  '[::1]',
  '[::]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:c0a8:1]',
])('%s is of one’s own network', (host) => {
  expect(isOwnNetwork(`http://${host}/path`)).toBe(true);
});

test('what has no host is of no network', () => {
  expect(isOwnNetwork('cuecast-local:files')).toBe(false);
});

test.each([
  'feeds.example',
  'local.example',
  'notlocal.example.com',
  'mylan.net',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '[2001:4860:4860::8888]',
  '[::ffff:8.8.8.8]',
])('%s is not', (host) => {
  expect(isOwnNetwork(`https://me:secret@${host}/path`)).toBe(false);
});
