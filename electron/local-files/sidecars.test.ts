import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { languageBeside, sidecarsOf } from './sidecars.ts';

test.each([
  ['talk.mp3', 'talk.vtt', null],
  ['talk.mp3', 'talk.mp3.vtt', null],
  ['talk.mp3', 'talk.en.vtt', 'en'],
  ['talk.mp3', 'talk.pt-BR.srt', 'pt-BR'],
  ['talk.mp3', 'talk.pt_br.srt', 'pt-BR'],
  ['talk.mp3', 'talk.zh-hant-tw.txt', 'zh-Hant-TW'],
  ['talk.mp3', 'talk.mp3.de.json', 'de'],
  ['Talk.MP3', 'talk.VTT', null],
  ['talk 1.2.mp3', 'talk 1.2.en.html', 'en'],
  ['50% off #1?.m4a', '50% off #1?.htm', null],
  ['re\u0301sume\u0301.flac', 'résumé.srt', null],
  ['talk', 'talk.txt', null],
  ['.hidden', '.hidden.vtt', null],
])('%s: %s lies beside it, in %s', (audio, name, language) => {
  expect(languageBeside(audio, name)).toBe(language);
});

test.each([
  ['talk.mp3', 'talk.mp3'],
  ['talk.mp3', 'talk.wav'],
  ['talk.mp3', 'talks.vtt'],
  ['talk.mp3', 'talk-2.vtt'],
  ['talk.mp3', 'talk.draft.vtt'],
  ['talk.mp3', 'talk.old.vtt'],
  ['talk.mp3', 'talk.2.vtt'],
  ['talk.mp3', 'talk..vtt'],
  ['talk.mp3', 'my talk.vtt'],
  ['talk.1.mp3', 'talk.vtt'],
])('%s: %s is of something else', (audio, name) => {
  expect(languageBeside(audio, name)).toBeUndefined();
});

test('finds them in the folder of the audio, by name, folders left out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuecast-beside-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['talk.mp3', 'talk.srt', 'talk.en.vtt', 'other.vtt']) {
    await writeFile(join(folder, name), 'x');
  }
  await mkdir(join(folder, 'talk.html'));
  expect(await sidecarsOf(join(folder, 'talk.mp3'))).toEqual([
    { path: join(folder, 'talk.en.vtt'), name: 'talk.en.vtt', language: 'en' },
    { path: join(folder, 'talk.srt'), name: 'talk.srt', language: null },
  ]);
});
