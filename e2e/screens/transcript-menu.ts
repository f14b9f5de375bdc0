import { expect, type Locator, type Page } from 'playwright/test';

/** The menu of the transcript that is shown, and what it opens. */
export class TranscriptMenu {
  /** The transcript that is shown, among all. */
  readonly chosen: Locator;
  readonly about: Locator;

  constructor(private readonly page: Page) {
    this.chosen = page.getByRole('menuitemradio', { checked: true });
    this.about = page.getByRole('dialog', { name: 'About this transcript' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Transcript', exact: true }).click();
    await this.item('About this transcript').waitFor();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('menu').waitFor({ state: 'hidden' });
  }

  /** A transcript of the episode, by some of its words. */
  choice(words: string): Locator {
    return this.page.getByRole('menuitemradio').filter({ hasText: words });
  }

  item(name: string): Locator {
    return this.page.getByRole('menuitem', { name });
  }

  /** Waits until a transcript is shown, by some of its words; a menu lists what there was when it was opened. */
  async shows(words: string): Promise<void> {
    await expect(async () => {
      await this.open();
      const chosen = await this.chosen.textContent();
      await this.close();
      expect(chosen).toContain(words);
    }).toPass();
  }

  async exportAs(format: string): Promise<void> {
    // The menu beside it opens only once the pointer rests.
    await this.item('Export as').press('ArrowRight');
    await this.item(format).press('Enter');
  }
}
