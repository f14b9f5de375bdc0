import { type Settings } from '../../electron/shared/library.ts';

/** The window's audio element, and a playhead that is where it was put even before the sound is there. */
export class Sound {
  /** In the document, so that assistive tools can find it. */
  readonly element: HTMLAudioElement;
  /** Where the playhead goes once the sound is there, seconds. */
  #pending: number | null = null;
  /** Where it goes instead, when there is no such moment, seconds. */
  #otherwise = 0;

  constructor() {
    this.element = document.createElement('audio');
    this.element.preload = 'metadata';
    this.element.preservesPitch = true;
    this.element.addEventListener('loadedmetadata', () => {
      const pending = this.#pending;
      this.#pending = null;
      if (pending === null) return;
      const isBeyond = pending > this.element.duration;
      // Put to its end, it would count as heard.
      if (isBeyond) this.element.pause();
      this.element.currentTime = isBeyond ? this.#otherwise : pending;
    });
    document.body.append(this.element);
  }

  /** The playhead, seconds. */
  get time(): number {
    return this.#pending ?? this.element.currentTime;
  }

  /** How far the sound has arrived beyond the playhead, seconds from the start. */
  get bufferedUntil(): number {
    const { time } = this;
    const { buffered } = this.element;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= time && time <= buffered.end(i)) return buffered.end(i);
    }
    return time;
  }

  /**
   * Begins with other sound, the playhead where it was put while there was none, else at `at`; there too, and silent,
   * where it was put beyond the end.
   */
  open(url: string, at: number): void {
    this.#otherwise = at;
    this.#pending ??= at;
    this.element.src = url;
  }

  /** Takes the same sound from elsewhere, the playhead at `at`, seconds. */
  replace(url: string, at: number): void {
    this.#otherwise = at;
    this.#pending = at;
    this.element.src = url;
  }

  /** Lets go of the sound; `at` (seconds) is where the playhead of the next begins, if known. */
  close(at: number | null): void {
    this.element.removeAttribute('src');
    this.element.load();
    this.#pending = at;
  }

  seek(time: number): void {
    const there = this.element.readyState >= HTMLMediaElement.HAVE_METADATA;
    if (there && !this.element.error) this.element.currentTime = time;
    else this.#pending = time;
  }

  /** Holds the playhead where a failure left it. */
  hold(): void {
    this.#pending ??= this.element.currentTime;
  }

  /** Takes over settings; the answer is what holds now. */
  apply({ speed, volume, muted }: Partial<Settings>): Pick<Settings, 'speed' | 'volume' | 'muted'> {
    const audio = this.element;
    if (speed !== undefined) audio.defaultPlaybackRate = audio.playbackRate = speed;
    if (volume !== undefined) audio.volume = volume;
    if (muted !== undefined) audio.muted = muted;
    return { speed: audio.playbackRate, volume: audio.volume, muted: audio.muted };
  }
}
