import { expect, test } from 'vitest';
import { license } from './license.ts';

const CC = 'https://creativecommons.org';

test.each([
  ['cc-by-4.0', null, 'CC BY 4.0', `${CC}/licenses/by/4.0/`],
  ['CC-BY-NC-ND-3.0', null, 'CC BY-NC-ND 3.0', `${CC}/licenses/by-nc-nd/3.0/`],
  ['CC BY-SA 4.0', null, 'CC BY-SA 4.0', `${CC}/licenses/by-sa/4.0/`],
  ['cc-by-3.0-at', null, 'CC BY 3.0 AT', `${CC}/licenses/by/3.0/at/`],
  ['cc-by-nc-nd-3.0-igo', null, 'CC BY-NC-ND 3.0 IGO', `${CC}/licenses/by-nc-nd/3.0/igo/`],
  ['cc0-1.0', null, 'CC0 1.0', `${CC}/publicdomain/zero/1.0/`],
  ['cc-by-4.0', 'https://a.example/terms', 'CC BY 4.0', 'https://a.example/terms'],
  ['', `${CC}/licenses/by-nc/2.5/deed.de`, 'CC BY-NC 2.5', `${CC}/licenses/by-nc/2.5/deed.de`],
  [
    '',
    'http://creativecommons.org/publicdomain/zero/1.0',
    'CC0 1.0',
    'http://creativecommons.org/publicdomain/zero/1.0',
  ],
  ['', 'https://a.example/terms', 'a.example', 'https://a.example/terms'],
  ['All rights reserved', null, 'All rights reserved', null],
  ['cc-by-9.0', null, 'cc-by-9.0', null],
  ['cc-by-sa-nc-4.0', null, 'cc-by-sa-nc-4.0', null],
])('“%s” at %s is %s', (words, url, name, address) => {
  expect(license(words, url)).toEqual({ name, url: address });
});

test('nothing is no licence', () => {
  expect(license('', null)).toBeNull();
});
