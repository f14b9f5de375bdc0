/** Why there is no sound: what the element knows, and what only the main process does. */
import { failure } from '../../electron/shared/errors.ts';
import { type EpisodeDetail } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { api } from '../bridge/api.ts';
import { audioFailure } from './problem.ts';

async function audioProblem(episodeId: number): Promise<Failure | null> {
  const answer = await api.episodes.audioProblem(episodeId);
  return answer.ok ? answer.value : null;
}

/** What an error of the audio element means, for an episode read from `source`. */
export async function explainError(
  error: MediaError,
  source: 'file' | 'stream',
  { id, audio, local }: EpisodeDetail,
): Promise<Failure> {
  const [now, reason] = await Promise.all([api.episodes.get(id), audioProblem(id)]);
  if (local && reason) return reason;
  return audioFailure(error.code, source, {
    host: audio?.host ?? '',
    gone: source === 'file' && now.ok && now.value.audio?.source !== 'file',
    reason,
  });
}

/** Why sound that should play does not arrive; null where a disk is slow, and may yet answer. */
export async function explainSilence({ id, audio, local }: EpisodeDetail): Promise<Failure | null> {
  const reason = await audioProblem(id);
  if (local) return reason?.code === 'local-audio-missing' ? reason : null;
  return reason ?? failure('stream-failed', { host: audio?.host ?? '' });
}
