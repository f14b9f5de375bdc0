import { beforeEach, expect, test } from 'vitest';
import { type Stretch } from './chapter-skipper.ts';
import { PlayerChapters } from './player-chapters.ts';
import { emptyPlayer, type PlayerState } from './player-state.ts';
import { Signal } from './signal.ts';

/** A player without sound: time passes when told. */
class Playhead {
  state: PlayerState = emptyPlayer;
  time = 0;
  ended = false;
  readonly #changes = new Signal<PlayerState>();
  readonly #frames = new Signal<number>();
  readonly #seeks = new Signal<number>();
  subscribe = this.#changes.listen;
  onFrame = this.#frames.listen;
  onSeek = this.#seeks.listen;

  set(patch: Partial<PlayerState>): void {
    this.state = { ...this.state, ...patch };
    this.#changes.tell(this.state);
  }

  /** Another episode is played from where it was left. */
  begin(episodeId: number, at = 0): void {
    this.set({ episodeId, source: null, playing: false });
    this.time = at;
    this.set({ source: 'file', duration: 100 });
    this.play();
  }

  play(): void {
    this.ended = false;
    this.set({ playing: true });
  }

  /** Time passes up to there, frame by frame; the sound may jump meanwhile. */
  async pass(until: number): Promise<void> {
    while (this.time < Math.min(until, 100)) {
      this.moveTo(this.time + 0.25);
      await Promise.resolve();
    }
    this.ended = this.time >= 100;
    if (this.ended) this.set({ playing: false });
  }

  moveTo(time: number): void {
    this.time = Math.min(time, 100);
    this.#frames.tell(this.time);
  }

  seek(time: number): void {
    this.time = time;
    this.#seeks.tell(time);
    this.#frames.tell(time);
  }

  goTo(episodeId: number, at: number): void {
    if (episodeId !== this.state.episodeId) this.begin(episodeId);
    this.seek(at);
  }
}

const chapter = (start: number, title: string, more: { image?: string; toc?: boolean } = {}) => ({
  start,
  end: null,
  title,
  url: null,
  image: more.image ?? null,
  toc: more.toc ?? true,
});

const list = [
  chapter(0, 'Hello', { image: 'a.png' }),
  chapter(20, 'Sponsor'),
  chapter(30, 'Talk'),
  { ...chapter(40, 'Map', { image: 'map.png', toc: false }), end: 45 },
  chapter(90, 'Credits'),
];
const none: ReadonlySet<number> = new Set();

let playhead: Playhead;
let chapters: PlayerChapters;
let skips: Stretch[];
const titles = () => skips.flatMap((stretch) => stretch.titles);

beforeEach(() => {
  playhead = new Playhead();
  chapters = new PlayerChapters(playhead);
  skips = [];
  chapters.onSkip((stretch) => skips.push(stretch));
});

test('state changes where chapters begin, and only there', async () => {
  playhead.begin(1);
  chapters.put(1, list, none);
  const seen: (string | undefined)[] = [];
  chapters.subscribe(({ current }) => seen.push(current?.title));
  await playhead.pass(35);
  expect(seen).toEqual(['Sponsor', 'Talk']);
});

test('an unlisted entry changes the picture while it lasts, and is no chapter', async () => {
  playhead.begin(1);
  chapters.put(1, list, none);
  const at = async (time: number) => {
    await playhead.pass(time);
    const { current, picture } = chapters.state;
    return [current?.title, picture?.split('/').at(-1)];
  };
  expect(await at(5)).toEqual(['Hello', 'a.png']);
  expect(await at(25)).toEqual(['Sponsor', undefined]);
  expect(await at(41)).toEqual(['Talk', 'map.png']);
  expect(await at(50)).toEqual(['Talk', undefined]);
});

test('a chapter is left out once its list is known, not before, and not when it was chosen away', async () => {
  playhead.begin(1);
  await playhead.pass(22);
  expect(skips).toEqual([]);
  chapters.put(1, list, new Set([20]));
  await playhead.pass(23);
  expect(titles()).toEqual(['Sponsor']);
  expect(playhead.time).toBe(30);

  playhead.seek(15);
  chapters.put(1, [chapter(0, 'All of it')], none);
  await playhead.pass(25);
  expect(skips).toHaveLength(1);
});

test('chapters of another episode mean nothing', async () => {
  playhead.begin(1);
  chapters.put(2, list, new Set([20]));
  expect(chapters.state.listed).toEqual([]);
  chapters.put(1, list, new Set([20]));
  playhead.begin(2);
  expect(chapters.state).toMatchObject({ episodeId: 2, listed: [], current: null, picture: null });
  await playhead.pass(25);
  expect(skips).toEqual([]);
});

test('an episode left within a skipped chapter goes on there', async () => {
  playhead.begin(1, 25);
  chapters.put(1, list, new Set([20]));
  await playhead.pass(28);
  expect(skips).toEqual([]);
});

test('the last one skipped ends the episode; played anew, all is skipped anew', async () => {
  playhead.begin(1, 60);
  chapters.put(1, list, new Set([0, 90]));
  await playhead.pass(100);
  expect(titles()).toEqual(['Credits']);
  expect(playhead.ended).toBe(true);
  // The element begins at 0 by itself.
  playhead.time = 0;
  playhead.play();
  await playhead.pass(1);
  expect(titles()).toEqual(['Credits', 'Hello']);
});

test('what was left out is heard after all, also of an episode that was left', async () => {
  playhead.begin(1, 15);
  chapters.put(1, list, new Set([20]));
  await playhead.pass(35);
  const [skipped] = skips;
  if (!skipped) throw new Error('Nothing was skipped');
  playhead.begin(2);
  chapters.hear(1, skipped);
  chapters.put(1, list, new Set([20]));
  expect(playhead.time).toBe(20);
  await playhead.pass(35);
  expect(skips).toHaveLength(1);
});

test('keys pass over what is skipped', () => {
  playhead.begin(1);
  chapters.put(1, list, new Set([20]));
  chapters.goToNext();
  expect(playhead.time).toBe(30);
  chapters.goToPrevious();
  expect(playhead.time).toBe(0);
  playhead.seek(95);
  chapters.goToNext();
  expect(playhead.time).toBe(95);
});
