/**
 * What is being listened to. One object outside React owns the audio element and its clock;
 * the playhead's time is not part of the state, or the window would be drawn anew sixty times a second.
 */
import { failure, failureOf } from '../../electron/shared/errors.ts';
import { type EpisodeDetail, type Settings } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { api, unwrap } from '../bridge/api.ts';
import { Clock } from './clock.ts';
import { FromDisk } from './from-disk.ts';
import {
  beginningOf,
  emptyPlayer,
  type LoadOptions,
  type PlayerState,
  unloaded,
} from './player-state.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { PlayerChapters } from './player-chapters.ts';
import { SettingsKeeper } from './settings-keeper.ts';
import { Signal } from './signal.ts';
import { Sound } from './sound.ts';
import { Trouble } from './trouble.ts';

export class Player {
  readonly #sound = new Sound();
  readonly #audio = this.#sound.element;
  readonly #clock = new Clock(() => this.#sound.time);
  readonly #changes = new Signal<PlayerState>();
  readonly #seeks = new Signal<number>();
  readonly #places = new PlaceKeeper({
    state: () => this.#state,
    sound: this.#sound,
    tell: (problem) => this.#tell(problem),
  });
  readonly #settings = new SettingsKeeper(
    (patch) => void this.#places.report(api.settings.set(patch)),
  );
  readonly #trouble = new Trouble({
    state: () => this.#state,
    sound: this.#sound,
    set: (patch) => this.#set(patch),
    tell: (problem) => this.#tell(problem),
  });
  readonly #fromDisk = new FromDisk({
    state: () => this.#state,
    sound: this.#sound,
    set: (patch) => this.#set(patch),
    play: () => this.play(),
  });
  #state = emptyPlayer;
  /** Counts loads, so that an answer that comes late is known to be late. */
  #turn = 0;
  #restored: Promise<void> | null = null;

  constructor() {
    this.#listenToAudio();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#keep();
    });
    addEventListener('pagehide', () => this.#keep());
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** The playhead now, seconds. */
  get time(): number {
    return this.#sound.time;
  }

  /** The playhead as it stands in the frame being drawn, seconds. */
  get shownTime(): number {
    return this.#clock.shown;
  }

  /** Whether the sound has come to its end. */
  get ended(): boolean {
    return this.#audio.ended;
  }

  /** How far the sound has arrived beyond the playhead, seconds from the start. */
  get bufferedUntil(): number {
    return this.#sound.bufferedUntil;
  }

  /** Listens for changes of `state`; the answer stops listening. */
  subscribe = this.#changes.listen;

  /**
   * Tells the playhead's time: on every frame while playing, and whenever it moves while paused.
   * The answer stops listening.
   */
  onFrame = this.#clock.listen;

  /** Tells of every jump of the playhead that somebody asked for; the answer stops listening. */
  onSeek = this.#seeks.listen;

  /** The chapters of what is heard, once they are known. */
  readonly chapters = new PlayerChapters(this);

  /** Brings back settings and the episode of last time, paused. Does so once. */
  restore(): Promise<void> {
    return (this.#restored ??= this.#restore());
  }

  async #restore(): Promise<void> {
    api.episodes.changed(({ episodeId }) => void this.#refresh(episodeId));
    api.downloads.changed(({ episodeId, status }) => {
      if (status?.state === 'done') void this.#arrived(episodeId);
    });
    const answer = await api.settings.get();
    if (!answer.ok) return this.#tell(answer.error);
    const { volume, muted, speed, currentEpisodeId } = answer.value;
    this.#set(this.#sound.apply({ volume, muted, speed }));
    if (currentEpisodeId !== null && this.#state.episodeId === null) {
      await this.load(currentEpisodeId);
      // A show that has been removed since is no problem of the player's.
      if (this.#state.problem?.code !== 'not-found') return;
      this.#settings.remember({ currentEpisodeId: null });
      this.#set({ episodeId: null, problem: null });
    }
  }

  /** Puts an episode into the player, and the playhead where it was left or is asked to be. */
  async load(episodeId: number, { at, play = false }: LoadOptions = {}): Promise<void> {
    if (episodeId === this.#state.episodeId && this.#state.source && !this.#state.problem) {
      if (at !== undefined) this.seek(at);
      if (play) this.play();
      return;
    }
    const turn = ++this.#turn;
    this.#keep();
    this.#sound.close(at ?? null);
    this.#clock.rest();
    this.#trouble.over();
    this.#set({ ...unloaded, episodeId, asked: play || at !== undefined });
    if (at !== undefined) this.#seeks.tell(at);
    try {
      const episode = await unwrap(api.episodes.get(episodeId));
      if (turn === this.#turn) this.#open(episode, play);
    } catch (error) {
      if (turn === this.#turn) this.#set({ problem: failureOf(error) });
    }
  }

  /** Puts the playhead at a moment (seconds) of an episode; one that was not in the player is played. */
  goTo(episodeId: number, at: number): void {
    void this.load(episodeId, { at, play: episodeId !== this.#state.episodeId });
  }

  /** Plays on; after a problem, tries again from where it happened. */
  play(): void {
    const { episodeId, problem, source } = this.#state;
    if (episodeId === null) return;
    this.#set({ asked: true });
    if (problem || !source) {
      void this.load(episodeId, { at: this.time, play: true });
      return;
    }
    this.#audio.play().catch((error: unknown) => {
      // A pause or another episode came first; every other failure is also the element's `error`.
      if (error instanceof DOMException && error.name !== 'AbortError') this.#audio.pause();
    });
  }

  pause = (): void => this.#audio.pause();

  toggle(): void {
    if (this.#state.playing) this.pause();
    else this.play();
  }

  /** Moves the playhead, within the episode; before the audio is there, as soon as it is. */
  seek(seconds: number): void {
    if (this.#state.episodeId === null) return;
    const time = this.#move(seconds);
    this.#set({ asked: true });
    this.#seeks.tell(time);
    this.#clock.tick();
  }

  /** The same without anybody having asked for it. */
  moveTo(seconds: number): void {
    this.#move(seconds);
    this.#clock.tick();
  }

  #move(seconds: number): number {
    // Before the sound is there its end is not known: what the feed claims may be short.
    const { duration } = this.#audio;
    const time = Math.max(0, Math.min(seconds, Number.isFinite(duration) ? duration : Infinity));
    if (!this.#fromDisk.take(time)) this.#sound.seek(time);
    return time;
  }

  /** Moves the playhead by so many seconds. */
  skip = (delta: number): void => this.seek(this.time + delta);

  /** Changes how it sounds, for this and every other episode; bounds as in `Settings`. */
  adjust(patch: Partial<Pick<Settings, 'speed' | 'volume' | 'muted'>>): void {
    this.#set(this.#sound.apply(patch));
    this.#settings.remember(patch);
  }

  #open(episode: EpisodeDetail, play: boolean): void {
    const { audio } = episode;
    this.#settings.remember({ currentEpisodeId: episode.id });
    if (!audio) {
      this.#set({ episode, problem: failure('no-audio', {}) });
      return;
    }
    this.#places.opened(episode);
    this.#sound.open(audio.url, beginningOf(episode));
    this.#set({ episode, source: audio.source, duration: episode.duration });
    this.#clock.tick();
    if (play) this.play();
  }

  /** The download is there: nothing of it is heard before the sound stops or jumps anyway. */
  async #arrived(episodeId: number): Promise<void> {
    await this.#refresh(episodeId);
    if (this.#audio.paused) this.#fromDisk.take(this.time);
  }

  #listenToAudio(): void {
    const audio = this.#audio;
    const on = (name: keyof HTMLMediaElementEventMap, listener: () => void) =>
      audio.addEventListener(name, listener);
    const { tick } = this.#clock;

    for (const name of ['loadedmetadata', 'seeking', 'progress'] as const) on(name, tick);
    on('durationchange', () => {
      const { duration } = audio;
      if (!Number.isFinite(duration) || this.#state.episodeId === null) return;
      this.#set({ duration });
      this.#places.measured(duration);
    });
    on('play', () => {
      this.#set({ playing: true });
      this.#clock.run();
    });
    on('pause', () => {
      this.#clock.rest();
      tick();
      this.#trouble.over();
      this.#set({ playing: false });
      this.#keep();
      this.#fromDisk.take(this.time);
    });
    on('waiting', () => this.#trouble.silence());
    for (const name of ['playing', 'canplay'] as const) on(name, () => this.#trouble.heardAgain());
    on('seeked', () => {
      tick();
      this.#places.keep();
    });
    on('timeupdate', () => {
      // The window may be hidden, where no frames are drawn; this comes all the same.
      tick();
      if (!audio.paused && this.#places.due) this.#places.keep();
    });
    on('ended', () => this.#places.played());
    on('error', () => {
      if (this.#state.source) this.#clock.rest();
      void this.#trouble.failed();
    });
  }

  async #refresh(episodeId: number): Promise<void> {
    if (episodeId !== this.#state.episodeId) return;
    const answer = await api.episodes.get(episodeId);
    if (answer.ok && episodeId === this.#state.episodeId && this.#state.episode) {
      this.#set({ episode: answer.value });
    }
  }

  /** Keeps all there is to keep: the window may be gone in a moment. */
  #keep(): void {
    this.#places.keep();
    this.#settings.flush();
  }

  /** Says a problem, whoever asked. */
  #tell(problem: Failure): void {
    this.#set({ problem, asked: true });
  }

  #set(patch: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#changes.tell(this.#state);
  }
}

export const player = new Player();
