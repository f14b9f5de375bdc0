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
  '[::7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::192.168.1.1]',
  '[2002:c0a8:101::1]',
  '[fec0::1]',
  'localhost..',
  '127.0.0.1.',
  '017700000001',
  '127。0。0。1',
  'ⓛocalhost',
  '%6cocalhost',
  'feeds.example@10.0.0.1',
  'fritz.box',
  'nas.fritz.box',
  'pi.localdomain',
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
  '[::8.8.8.8]',
  '[64:ff9b::8.8.8.8]',
  '[2002:808:808::1]',
  '[2606:4700::1111]',
  '[2a00:1450:4001:81b:0:0:7f00:1]',
  'bücher.example',
  'fritz.box.example',
  '10.0.0.1.nip.example',
  'cdn-7.feeds.example.:8443',
])('%s is not', (host) => {
  expect(isOwnNetwork(`https://me:secret@${host}/path`)).toBe(false);
});
