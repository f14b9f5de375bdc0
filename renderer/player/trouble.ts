/** Sound that should be there and is not: waited for, then explained. */
import { failure } from '../../electron/shared/errors.ts';
import { type EpisodeDetail } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { api } from '../bridge/api.ts';
import { type PlayerState } from './player-state.ts';
import { audioFailure } from './problem.ts';
import { Silence } from './silence.ts';
import { type Sound } from './sound.ts';

interface Surroundings {
  state: () => PlayerState;
  sound: Sound;
  set: (patch: Partial<PlayerState>) => void;
  /** Says a problem, whoever asked. */
  tell: (problem: Failure) => void;
}

/** What the element knows of missing sound, and what only the main process does. */
export class Trouble {
  readonly #player: Surroundings;
  readonly #silence = new Silence(
    () => {
      this.#player.set({ waiting: true });
      // Whether a file is there is known at once.
      if (this.#player.state().episode?.local) void this.#explainSilence();
    },
    () => void this.#explainSilence(),
  );

  constructor(player: Surroundings) {
    this.#player = player;
  }

  /** It became silent, and nobody asked for that. */
  silence(): void {
    this.#player.set({ buffering: true });
    this.#silence.begin();
  }

  /** Nobody waits for sound any more. */
  over(): void {
    this.#silence.end();
    this.#player.set({ buffering: false, waiting: false });
  }

  /** Sound again: a silence that was trouble is none any more; what else is wrong still is. */
  heardAgain(): void {
    const { problem, waiting } = this.#player.state();
    this.#player.set({ buffering: false, waiting: false, problem: waiting ? null : problem });
    this.#silence.end();
  }

  /** The element has given up. */
  async failed(): Promise<void> {
    const { sound, state, set } = this.#player;
    const { error } = sound.element;
    const { source, episode } = state();
    if (!error || !source || !episode) return;
    sound.hold();
    this.over();
    set({ playing: false });
    const problem = await explainError(error, source, episode);
    // Meanwhile it may have been tried again, or another episode chosen.
    if (state().episode?.id === episode.id && sound.element.error === error) set({ problem });
  }

  /** Says why the sound does not go on. The element has not given up: it may yet. */
  async #explainSilence(): Promise<void> {
    const { episode, source } = this.#player.state();
    if (!episode || (source !== 'stream' && !episode.local)) return;
    const problem = await explainSilence(episode);
    if (problem && this.#silence.lasts && episode.id === this.#player.state().episodeId) {
      this.#player.tell(problem);
    }
  }
}

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
async function explainSilence({ id, audio, local }: EpisodeDetail): Promise<Failure | null> {
  const reason = await audioProblem(id);
  if (local) return reason?.code === 'local-audio-missing' ? reason : null;
  return reason ?? failure('stream-failed', { host: audio?.host ?? '' });
}
