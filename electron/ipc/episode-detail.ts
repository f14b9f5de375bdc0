import { hostOf } from '../feeds/address.ts';
import type { EpisodeDetail } from '../shared/library.ts';
import { audioUrl } from '../shared/media.ts';
import type { EpisodeRecord } from '../storage/interface.ts';

/** An episode as its screen shows it; of its files and addresses only our own schemes' remain. */
export function episodeDetail(record: EpisodeRecord, mayShowImages: boolean): EpisodeDetail {
  const source = record.local || record.download?.state === 'done' ? 'file' : 'stream';
  return {
    id: record.id,
    feedId: record.feedId,
    feedTitle: record.feedTitle,
    title: record.title,
    published: record.published,
    duration: record.duration,
    artwork: record.artwork,
    progress: record.progress,
    position: record.position,
    download: record.download,
    hasAudio: record.hasAudio,
    hasTranscript: record.hasTranscript,
    starred: record.starred,
    local: record.local,
    measured: record.measured,
    link: record.link,
    feedUrl: record.local ? null : record.feedUrl,
    guid: record.guid,
    season: record.season,
    episode: record.episode,
    description: record.description,
    facts: record.facts,
    notesImages: mayShowImages,
    audio: record.enclosure && {
      url: audioUrl(record.id, source),
      source,
      host: record.local ? '' : hostOf(record.enclosure.url),
      place: record.local ? '' : placeOf(record.enclosure.url),
    },
  };
}

/** An address without its scheme, and without all that may be secret: user name, password, query. */
function placeOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}
