import { expect, type Locator, type Page } from 'playwright/test';

/** The player, and the screen where an episode is read. */
export class Reading {
  readonly player: Locator;
  readonly transcript: Locator;
  readonly chapters: Locator;
  readonly seekBar: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly resumeFollowing: Locator;
  readonly find: Locator;
  /** The segment being spoken. */
  readonly spoken: Locator;

  constructor(private readonly page: Page) {
    this.player = page.getByRole('region', { name: 'Player' });
    this.transcript = page.getByRole('region', { name: 'Transcript' });
    this.chapters = page.getByRole('region', { name: 'Chapters' });
    this.seekBar = this.player.getByRole('slider', { name: 'Seek' });
    this.play = this.player.getByRole('button', { name: 'Play', exact: true });
    this.pause = this.player.getByRole('button', { name: 'Pause', exact: true });
    this.resumeFollowing = page.getByRole('button', { name: 'Resume following' });
    this.find = page.getByRole('searchbox', { name: 'Find in transcript' });
    this.spoken = this.transcript.locator('[aria-current="true"]');
  }

  segment(text: string): Locator {
    return this.transcript.locator('[data-start]').filter({ hasText: text });
  }

  /** The audio element's own clock, seconds. */
  time(): Promise<number> {
    return this.page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  }

  /** Waits until the audio's clock has passed `seconds`. */
  async heard(seconds: number): Promise<void> {
    await expect.poll(() => this.time(), { timeout: 20_000 }).toBeGreaterThan(seconds);
  }

  /** Waits until the audio's clock stands between the two. */
  async isBetween(from: number, to: number): Promise<void> {
    await expect
      .poll(async () => {
        const time = await this.time();
        return time >= from && time <= to;
      })
      .toBe(true);
  }

  /**
   * Does what leads to a moment (seconds) while it plays, and waits until the audio's clock stands there, or has gone
   * on from there since: a slow machine may look late.
   */
  async goesTo(moment: number, act: () => Promise<unknown>): Promise<void> {
    const began = Date.now();
    await act();
    await expect
      .poll(async () => {
        const beyond = (await this.time()) - moment;
        return beyond >= 0 && beyond <= (Date.now() - began) / 1000;
      })
      .toBe(true);
  }

  async isPlaying(): Promise<boolean> {
    return this.page.locator('audio').evaluate((audio: HTMLAudioElement) => !audio.paused);
  }
}
