/**
 * A few seconds of any episode, heard in place. It has an audio element of its own: what is in the player waits
 * meanwhile, and goes on where it was; nothing is kept of what was only previewed.
 */
import { fail, failureOf } from '../../electron/shared/errors.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { api, unwrap } from '../bridge/api.ts';
import { Clock } from './clock.ts';
import { player } from './player.ts';
import { Signal } from './signal.ts';
import { explainError } from './trouble.ts';

/** What is previewed: from a little before `start`, seconds. */
export interface Passage {
  /** Unlike those of all other passages. */
  id: string;
  episodeId: number;
  start: number;
}

export interface PreviewState {
  /** The `id` of the passage; null for none. */
  of: string | null;
  /** Its sound has arrived. */
  heard: boolean;
}

/** How long before the passage it begins, and how much is heard, seconds. */
const LEAD = 1;
const LENGTH = 6;

const silent: PreviewState = { of: null, heard: false };

export class Preview {
  readonly #audio: HTMLAudioElement;
  readonly #clock = new Clock(() => this.#share);
  readonly #changes = new Signal<PreviewState>();
  readonly #failures = new Signal<Failure>();
  #state = silent;
  #from = 0;
  /** Counts previews, so that an answer that comes late is known to be late. */
  #turn = 0;
  /** The episode that goes on afterwards. */
  #held: number | null = null;
  #onError: () => void = () => undefined;

  /** `audio`: an element for it alone. */
  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    this.#audio.preservesPitch = true;
    this.#audio.addEventListener('loadedmetadata', () => {
      this.#audio.currentTime = this.#from;
      // What stops it first ends it without a failure; every other failure is also the element's `error`.
      this.#audio.play().catch(() => undefined);
    });
    this.#audio.addEventListener('playing', () => {
      this.#set({ ...this.#state, heard: true });
      this.#clock.run();
    });
    this.#audio.addEventListener('ended', () => this.stop());
    this.#audio.addEventListener('error', () => this.#onError());
    // The window may be hidden, where no frames are drawn.
    this.#audio.addEventListener('timeupdate', this.#clock.tick);
    this.#clock.listen((share) => {
      if (share >= 1) this.stop();
    });
    this.#giveWay();
  }

  get state(): PreviewState {
    return this.#state;
  }

  /** How much of it was heard in the frame being drawn, 0 to 1. */
  get shownShare(): number {
    return this.#clock.shown;
  }

  /** Whether something waits in the player to go on afterwards. */
  get holdsPlayer(): boolean {
    return this.#held !== null;
  }

  /** Listens for changes of `state`; the answer stops listening. */
  subscribe = this.#changes.listen;

  /** Tells how much was heard, on every frame while it is; the answer stops listening. */
  onFrame = this.#clock.listen;

  /** Tells why there is nothing to hear; the answer stops listening. */
  onFailure = this.#failures.listen;

  /** Plays a passage, instead of the one before. */
  async start({ id, episodeId, start }: Passage): Promise<void> {
    const turn = ++this.#turn;
    this.#silence();
    if (player.state.playing) {
      this.#held = player.state.episodeId;
      player.pause();
    }
    this.#from = Math.max(0, start - LEAD);
    this.#set({ of: id, heard: false });
    try {
      const episode = await unwrap(api.episodes.get(episodeId));
      if (turn !== this.#turn) return;
      const audio = episode.audio ?? fail('no-audio', {});
      this.#onError = () => {
        const { error } = this.#audio;
        if (error && turn === this.#turn) {
          void explainError(error, audio.source, episode).then((problem) =>
            this.#fail(turn, problem),
          );
        }
      };
      const { volume, muted } = player.state;
      this.#audio.volume = volume;
      this.#audio.muted = muted;
      this.#audio.src = audio.url;
    } catch (error) {
      this.#fail(turn, failureOf(error));
    }
  }

  /** Ends it, wherever it is; what waits in the player goes on. */
  stop(): void {
    if (this.#state.of === null) return;
    const held = this.#held;
    this.#end();
    if (held !== null && held === player.state.episodeId) player.play();
  }

  /** Somebody plays what is in the player: it is heard, and nothing else. */
  #giveWay(): void {
    let { playing } = player.state;
    player.subscribe((state) => {
      const begins = state.playing && !playing;
      ({ playing } = state);
      if (begins && this.#state.of !== null) this.#end();
      this.#audio.volume = state.volume;
      this.#audio.muted = state.muted;
    });
  }

  #fail(turn: number, problem: Failure): void {
    if (turn !== this.#turn) return;
    this.stop();
    this.#failures.tell(problem);
  }

  #end(): void {
    this.#turn++;
    this.#held = null;
    this.#silence();
    this.#set(silent);
  }

  #silence(): void {
    this.#clock.rest();
    this.#onError = () => undefined;
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  get #share(): number {
    return this.#state.heard ? (this.#audio.currentTime - this.#from) / LENGTH : 0;
  }

  #set(state: PreviewState): void {
    this.#state = state;
    this.#changes.tell(state);
  }
}

export const preview = new Preview(new Audio());
