import { expect, test } from 'vitest';
import { shownAddress } from './shown-address.ts';

test.each([
  ['https://tape.example/', 'https://', 'tape.example', ''],
  ['https://tape.example:8080/a?b=c#d', 'https://', 'tape.example:8080', '/a?b=c#d'],
  ['https://bank.example@evil.example/', 'https://', 'evil.example', ''],
  ['https://tape.example/%C3%BCber', 'https://', 'tape.example', '/über'],
  ['https://tape.example/a%20b', 'https://', 'tape.example', '/a%20b'],
  ['https://tape.example/100%', 'https://', 'tape.example', '/100%'],
  ['https://tape.example/%E2%80%AEgpj', 'https://', 'tape.example', '/%E2%80%AEgpj'],
])('%s', (address, before, host, after) => {
  expect(shownAddress(address)).toEqual({ before, host, after });
});

test.each([
  ['https://münchen.example/', 'münchen.example'],
  ['https://пример.example/', 'пример.example'],
  ['https://例え.example/', '例え.example'],
  // A Cyrillic letter in a Latin name; Cyrillic letters that can be read as Latin ones.
  ['https://pаypal.example/', 'xn--pypal-4ve.example'],
  ['https://сосо.example/', 'xn--n1aahb.example'],
])('%s is shown as %s', (written, host) => {
  expect(shownAddress(new URL(written).href, written).host).toBe(host);
});

test('an address written in ASCII stays so', () => {
  const address = 'https://xn--mnchen-3ya.example/';
  expect(shownAddress(address, address).host).toBe('xn--mnchen-3ya.example');
});

test('of a long host the end is shown, which says whose it is', () => {
  const { host } = shownAddress(`https://www.bank.example.${'sign-in.'.repeat(12)}evil.example/`);
  expect(host).toMatch(/^….{48}$/);
  expect(host.endsWith('.evil.example')).toBe(true);
});
