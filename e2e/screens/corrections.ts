import type { Locator, Page } from 'playwright/test';

/** What corrects a transcript. */
export class Corrections {
  /** The words being corrected. */
  readonly field: Locator;
  readonly speaker: Locator;

  constructor(private readonly page: Page) {
    this.field = page.getByRole('textbox', { name: 'Words of this line' });
    this.speaker = page.getByRole('dialog').getByLabel('Speaker', { exact: true });
  }

  /** An item of the menu that is open. */
  item(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  /** Does something with a line by its menu. */
  async choose(line: Locator, name: string): Promise<void> {
    await line.click({ button: 'right' });
    await this.item(name).click();
  }

  /** Does something with the whole transcript by its menu. */
  async ofTranscript(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Transcript', exact: true }).click();
    await this.item(name).click();
  }
}
