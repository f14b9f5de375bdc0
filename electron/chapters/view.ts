import { hostOf } from '../feeds/address.ts';
import { type ChapterListChoice } from '../shared/chapters.ts';
import { type ChaptersView } from '../shared/library.ts';
import { type ChapterList, type ChapterSource } from '../shared/model.ts';
import { type Failure } from '../shared/result.ts';
import { type EpisodeRecord, type StoredChapterList } from '../storage/interface.ts';
import { rankChapterLists } from './choose-list.ts';
import { fitted } from './fit-list.ts';
import { fromFile } from './stored-lists.ts';

export interface ViewParts {
  episode: Pick<EpisodeRecord, 'duration' | 'measured' | 'chaptersLink'>;
  stored: readonly StoredChapterList[];
  /** What the listener chose. */
  chosen: ChapterSource | null;
  skips: string[];
  /** Why the chapters file could not be fetched or read when it was last tried. */
  fileProblem: Failure | null;
}

/**
 * What is shown of the lists an episode has: the one the listener chose, as long as it is there, else the best by
 * `rankChapterLists`. Lists that are empty within the audio are none; but a chapters file that could not be read is
 * among the choices.
 */
export function chaptersView({
  episode,
  stored,
  chosen,
  skips,
  fileProblem,
}: ViewParts): ChaptersView {
  const lists = stored
    .map(({ list }) => fitted(list, lengthFor(list, episode)))
    .filter(({ chapters }) => chapters.length > 0);
  const ranked = rankChapterLists(lists, episode.duration);
  const wanted = ranked.lists.find(({ source }) => source === chosen);
  const list = wanted ?? ranked.lists[0] ?? null;
  const file = fromFile(stored);
  const fileSource = ranked.lists.find(({ source }) => source === file?.list.source)?.source;
  const address = file?.readOf ?? episode.chaptersLink?.url ?? null;
  const ofFile = {
    host: address && hostOf(address),
    ...(file?.checkedAt && { checkedAt: file.checkedAt }),
    problem: fileProblem,
  };
  const choices = ranked.lists.map((one): ChapterListChoice => ({
    source: one.source,
    count: listed(one),
    ...(one.source === fileSource ? ofFile : { host: null, problem: null }),
  }));
  if (!fileSource && episode.chaptersLink)
    choices.push({ source: file?.list.source ?? 'json', count: 0, ...ofFile });
  const isLesser = !fileSource && !wanted && list?.source !== 'own';
  return {
    list,
    reason: wanted ? 'chosen' : ranked.reason,
    choices,
    skips,
    problem: isLesser ? fileProblem : null,
  };
}

const listed = ({ chapters }: ChapterList): number => chapters.filter(({ toc }) => toc).length;

/** What the listener marked lies within the audio, whatever the feed says of its length. */
const lengthFor = ({ source }: ChapterList, { duration, measured }: ViewParts['episode']) =>
  source === 'own' && !measured ? null : duration;
