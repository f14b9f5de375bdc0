// @vitest-environment happy-dom
import { fake } from '../../bridge/install-fake.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { CSV_MARK } from '../../../electron/shared/hits-text.ts';
import { fail } from '../../../electron/shared/errors.ts';
import { ok } from '../../../electron/shared/result.ts';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { api, replaceApi } from '../../bridge/api.ts';
import { useToasts } from '../../stores/toasts.ts';
import { copyHits, exportAll, stopCollecting, useCollecting } from './export.ts';
import { results, useResults } from './results.ts';
import { type FoundHit } from './selection.ts';

const words = searchStrings.export;
const lastToast = () => useToasts.getState().toasts.at(-1);

/** What was saved; the dialog is answered with this name. */
function saving(name: string | null) {
  const save = vi.fn<typeof fake.api.search.save>(() => Promise.resolve(ok(name)));
  replaceApi({ ...fake.api, search: { ...fake.api.search, save } });
  return save;
}

/** The clipboard takes what is copied, or refuses. */
function clipboard({ refuses = false } = {}) {
  const texts: string[] = [];
  document.execCommand = () => {
    if (refuses) return false;
    const event = Object.assign(new Event('copy', { cancelable: true }), {
      clipboardData: { setData: (_: string, text: string) => texts.push(text) },
    });
    return document.dispatchEvent(event);
  };
  return texts;
}

const firstHit = (): FoundHit[] => {
  const [episode] = useResults.getState().episodes;
  return episode?.hits[0] ? [{ episode, hit: episode.hits[0] }] : [];
};

beforeEach(async () => {
  replaceApi(fake.api);
  useToasts.setState({ toasts: [] });
  await results.ask('', 'relevance');
  await results.ask('buoys moved', 'relevance');
});

test('what is copied is said; where the system wants a click first, there is one', () => {
  const texts = clipboard();
  copyHits('markdown', firstHit());
  expect(texts[0]).toContain('**buoys**');
  expect(lastToast()?.text).toBe('1 hit copied');

  clipboard({ refuses: true });
  copyHits('csv', firstHit());
  expect(lastToast()?.text).toBe(words.ready(1));
  const [action] = lastToast()?.actions ?? [];
  const later = clipboard();
  action?.run();
  expect(later[0]).toMatch(/^Podcast,Episode/);
  expect(lastToast()?.text).toBe('1 hit copied');
});

test('all hits of all pages are saved, in the order of the list', async () => {
  const save = saving('hits.csv');
  await exportAll('file', 'csv');
  const { text, name, format } = save.mock.calls[0]?.[0] ?? { text: '', name: '', format: '' };
  expect({ name, format }).toEqual({ name: 'Hits for buoys moved', format: 'csv' });
  expect(text.startsWith(CSV_MARK)).toBe(true);
  const lines = text.trim().split('\r\n');
  const { total } = useResults.getState();
  expect(total).toBeGreaterThan(10);
  // Every episode called so has its title alone.
  expect(lines).toHaveLength(1 + total);
  expect(lastToast()?.text).toBe(words.saved('hits.csv', total, false));
  expect(useCollecting.getState().collected).toBeNull();
});

/** So many episodes of a thousand hits each. */
function findMuch(count: number): void {
  const [{ episode, hit } = fail('not-found', {})] = firstHit();
  const hits = Array.from({ length: 1000 }, (_, place) => ({ ...hit, id: `${place}` }));
  const episodes = Array.from({ length: count }, (_, id) => ({
    ...episode,
    episodeId: id,
    more: true,
  }));
  const find = (_query: string, _order: string, offset: number) => {
    const next = offset + 5 < count ? offset + 5 : null;
    const page = { episodes: episodes.slice(offset, offset + 5), total: count, next, shows: [] };
    return Promise.resolve(ok(page));
  };
  const search = { ...api.search, find, episode: () => Promise.resolve(ok({ hits, more: false })) };
  replaceApi({ ...api, search });
}

test('no more than so many are taken, and it says that there are more', async () => {
  const save = saving('hits.md');
  findMuch(12);
  await exportAll('file', 'markdown');
  expect(save.mock.calls[0]?.[0].text.match(/^- /gm)).toHaveLength(10_000);
  expect(lastToast()?.text).toBe(words.saved('hits.md', 10_000, true));
});

test('where there are just so many, it does not', async () => {
  const save = saving('hits.md');
  findMuch(10);
  await exportAll('file', 'markdown');
  expect(save.mock.calls[0]?.[0].text.match(/^- /gm)).toHaveLength(10_000);
  expect(lastToast()?.text).toBe(words.saved('hits.md', 10_000, false));
});

test('nothing is said of a dialog that was left', async () => {
  saving(null);
  await exportAll('file', 'csv');
  expect(lastToast()).toBeUndefined();
});

test('collecting is given up when cancelled, or when something else is searched', async () => {
  const save = saving('hits.csv');
  const cancelled = exportAll('file', 'csv');
  stopCollecting();
  await cancelled;
  const outdated = exportAll('file', 'csv');
  await results.ask('tide', 'relevance');
  await outdated;
  expect(save).not.toHaveBeenCalled();
  expect(useCollecting.getState().collected).toBeNull();
});
