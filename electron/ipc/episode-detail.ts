import type { EpisodeDetail } from '../shared/library.ts';
import { audioUrl } from '../shared/media.ts';
import type { EpisodeRecord } from '../storage/interface.ts';

/** An episode as its screen shows it; of its files and addresses only our own schemes' remain. */
export function episodeDetail(record: EpisodeRecord): EpisodeDetail {
  const { imageUrl: _, artworkFile: __, enclosure, chaptersLink: ___, folder: ____, ...rest } = record;
  const source = record.download?.state === 'done' ? 'file' : 'stream';
  return {
    ...rest,
    audio: enclosure && { url: audioUrl(record.id, source), source },
  };
}
