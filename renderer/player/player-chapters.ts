/** The chapters of what is in the player: which one is heard, where keys lead, what is left out. */
import { chapterAt, lastStarted } from '../../electron/shared/cues.ts';
import { chapterImageUrl } from '../../electron/shared/media.ts';
import { type Chapter } from '../../electron/shared/model.ts';
import {
  BEGINNING,
  follow,
  type PlayheadEvent,
  skippedStretches,
  type Stretch,
} from './chapter-skipper.ts';
import { nextStep, previousStep } from './chapter-steps.ts';
import { type PlayerState } from './player-state.ts';
import { Signal } from './signal.ts';

/** Changes at the boundaries of chapters, never with every frame. */
export interface ChapterState {
  /** Whose they are; null while nothing is in the player. */
  episodeId: number | null;
  /** The listed ones on the time of the audio, sorted; empty while they are not known. */
  listed: readonly Chapter[];
  /** Where those start that are skipped, seconds. */
  skipped: ReadonlySet<number>;
  /** The listed one that is heard; null before the first, and between two that leave room. */
  current: Chapter | null;
  /** `cuecast-media:` address of the picture that is shown with what is heard, or null. */
  picture: string | null;
}

/** What of the player this needs; times are seconds. */
export interface ChapterPlayer {
  readonly state: PlayerState;
  readonly time: number;
  readonly ended: boolean;
  subscribe: Listen<PlayerState>;
  onFrame: Listen<number>;
  onSeek: Listen<number>;
  seek(seconds: number): void;
  moveTo(seconds: number): void;
  goTo(episodeId: number, at: number): void;
  play(): void;
}

type Listen<T> = Signal<T>['listen'];

const nothing = { listed: [], skipped: new Set<number>(), current: null, picture: null };

export class PlayerChapters {
  readonly #player: ChapterPlayer;
  readonly #changes = new Signal<ChapterState>();
  readonly #skips = new Signal<Stretch>();
  #state: ChapterState = { ...nothing, episodeId: null };
  /** Those that are not listed too: they change the picture. */
  #all: readonly Chapter[] = [];
  #stretches: readonly Stretch[] = [];
  #heard = BEGINNING;
  #before: PlayerState;

  constructor(player: ChapterPlayer) {
    this.#player = player;
    this.#before = player.state;
    player.subscribe((now) => this.#renewed(now));
    player.onSeek((at) => this.#happened({ type: 'put', at }));
    player.onFrame((time) => {
      if (player.state.playing) this.#happened({ type: 'played', to: time });
      this.#look(time);
    });
  }

  get state(): ChapterState {
    return this.#state;
  }

  /** Listens for changes of `state`; the answer stops listening. */
  subscribe = this.#changes.listen;

  /** Tells of every stretch that was left out while playing; the answer stops listening. */
  onSkip = this.#skips.listen;

  /** Takes over what is known of an episode's chapters; of one that is not in the player nothing. `skipped` are starts. */
  put(episodeId: number, chapters: readonly Chapter[], skipped: ReadonlySet<number>): void {
    if (episodeId !== this.#player.state.episodeId) return;
    const { current, skipped: before } = this.#state;
    const same = chapters === this.#all;
    const listed = same ? this.#state.listed : chapters.filter(({ toc }) => toc);
    this.#all = chapters;
    this.#stretches = skippedStretches(listed, skipped);
    if (same && current && skipped.has(current.start) && !before.has(current.start)) {
      this.#happened({ type: 'marked', at: this.#player.time });
    }
    this.#set({ episodeId, listed, skipped });
    this.#look(this.#player.time);
  }

  /** Goes to the beginning of this chapter or of the one before it. */
  goToPrevious = (): void => {
    const { listed, skipped } = this.#state;
    this.#player.seek(previousStep(listed, this.#player.time, skipped).at);
  };

  /** Goes to the next chapter, if there is one. */
  goToNext = (): void => {
    const { listed, skipped } = this.#state;
    const next = nextStep(listed, this.#player.time, skipped);
    if (next) this.#player.seek(next.at);
  };

  /** Hears what was left out of an episode, from its beginning. */
  hear(episodeId: number, stretch: Stretch): void {
    this.#player.goTo(episodeId, stretch.start);
    this.#happened({ type: 'allowed', stretch });
    this.#player.play();
  }

  #renewed(now: PlayerState): void {
    const before = this.#before;
    this.#before = now;
    if (now.episodeId !== before.episodeId) this.#clear(now.episodeId);
    if (now.source && !before.source) this.#happened({ type: 'placed', at: this.#player.time });
    if (before.playing && this.#player.ended) this.#happened({ type: 'ended' });
  }

  #clear(episodeId: number | null): void {
    this.#all = [];
    this.#stretches = [];
    this.#happened({ type: 'loaded' });
    this.#set({ ...nothing, episodeId });
  }

  #happened(event: PlayheadEvent): void {
    // What plays before its chapters are known is looked at once they are.
    if (event.type === 'played' && this.#all.length === 0) return;
    const { heard, skip } = follow(this.#heard, event, this.#stretches);
    this.#heard = heard;
    if (!skip) return;
    // Sound without an end has none to go to.
    const end = Math.min(skip.end, this.#player.state.duration ?? Infinity);
    if (end === Infinity) return;
    // Whoever else is told of this frame is told first.
    queueMicrotask(() => {
      this.#player.moveTo(end);
      this.#skips.tell(skip);
    });
  }

  #look(time: number): void {
    const { listed, episodeId } = this.#state;
    const current = listed[chapterAt(listed, time)] ?? null;
    const image = (this.#unlistedAt(time) ?? current)?.image ?? null;
    const picture = image === null || episodeId === null ? null : chapterImageUrl(episodeId, image);
    if (current !== this.#state.current || picture !== this.#state.picture) {
      this.#set({ current, picture });
    }
  }

  /** The unlisted entry whose picture is shown at a time (seconds), if one began later than the chapter. */
  #unlistedAt(time: number): Chapter | null {
    const entry = this.#all[lastStarted(this.#all, time)];
    return entry && !entry.toc && time < (entry.end ?? Infinity) ? entry : null;
  }

  #set(patch: Partial<ChapterState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#changes.tell(this.#state);
  }
}
