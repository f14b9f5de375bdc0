import { expect, onTestFinished, test } from 'vitest';
import { startStore } from '../storage/client.ts';
import { bundled } from '../storage/fixtures/bundle.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  temporaryFolder,
} from '../storage/fixtures/samples.ts';
import { searchTranscripts } from './search.ts';

test('what is typed is found in the transcripts of the library', async () => {
  const library = startStore(await bundled('../worker.ts'));
  onTestFinished(() => library.close());
  await library.open(temporaryFolder());
  const { store } = library;
  const link = { url: 'https://text.example/a.vtt', type: null, language: null, rel: null };
  const feed = aFeed([anEpisode('a', { transcripts: [link] })]);
  await store.saveFeed('https://feeds.example/harbour', feed, FETCH);
  const served = { id: 1, etag: null, lastModified: null };
  const transcript = aTranscript(['The tide is out.', 'The moon is up.']);
  await store.saveTranscript(1, aVersion(transcript, { link: served }), []);

  const page = await searchTranscripts(store, 'moo', 0, 10);
  expect(page).toMatchObject({ hits: [{ start: 2 }], total: 1, more: false });
  expect(await searchTranscripts(store, ' ** ', 0, 10)).toEqual({
    hits: [],
    total: 0,
    more: false,
  });
});
