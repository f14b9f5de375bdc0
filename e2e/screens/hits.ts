import type { Locator, Page } from 'playwright/test';

/** The bar that leads from hit to hit, what it marks, and the preview of a hit in the list. */
export class Hits {
  readonly bar: Locator;
  readonly position: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly toResults: Locator;
  /** The words of the hit that was gone to last, in the transcript. */
  readonly current: Locator;
  /** The segment that has the focus. */
  readonly focused: Locator;
  /** The words of all hits in sight. */
  readonly marks: Locator;
  /** How far a preview is heard; there while its sound is. */
  readonly heard: Locator;

  constructor(page: Page) {
    this.bar = page.getByRole('region', { name: 'Hits in this episode' });
    this.position = this.bar.getByRole('status');
    this.next = this.bar.getByRole('button', { name: 'Next hit' });
    this.previous = this.bar.getByRole('button', { name: 'Previous hit' });
    this.toResults = this.bar.getByRole('button', { name: 'Back to the results' });
    const transcript = page.getByRole('region', { name: 'Transcript' });
    this.focused = transcript.locator('[data-segment]:focus');
    this.marks = transcript.locator('mark');
    this.current = transcript.locator('mark[data-current-match]');
    this.heard = page.locator('[data-preview="heard"]');
  }
}
