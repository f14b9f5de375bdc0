import type { Locator, Page } from 'playwright/test';

/** The panel that lays the transcript on the audio. */
export class Timing {
  readonly panel: Locator;
  readonly syncHere: Locator;
  readonly undo: Locator;
  readonly reset: Locator;
  readonly close: Locator;
  readonly chapters: Locator;
  /** The lines that were synced. */
  readonly anchors: Locator;
  /** The questions where the audio jumps. */
  readonly breaks: Locator;
  /** The handle of the first of them. */
  readonly breakPlace: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: 'Timing' });
    this.syncHere = this.panel.getByRole('button', { name: 'Sync here' });
    this.undo = this.panel.getByRole('button', { name: 'Undo' });
    this.reset = this.panel.getByRole('button', { name: 'Reset timing' });
    this.close = this.panel.getByRole('button', { name: 'Close timing' });
    this.chapters = this.panel.getByRole('switch', { name: 'Move chapters along' });
    this.anchors = this.panel
      .getByRole('list', { name: 'Synced lines' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Take back/ }) });
    this.breaks = this.panel.getByRole('group', { name: /^.* not in the (transcript|audio)$/ });
    this.breakPlace = this.panel
      .getByRole('slider', { name: 'First line after the break' })
      .first();
  }

  nudge(by: string): Locator {
    return this.panel.getByRole('button', { name: by });
  }
}
