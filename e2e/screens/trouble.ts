import { expect, type Locator, type Page } from 'playwright/test';

/** The whole window while the library cannot be opened. */
export class Trouble {
  readonly heading: Locator;
  readonly openFolder: Locator;
  readonly startFromBackup: Locator;
  private readonly main: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', {
      name: /^Your library |^There is no room for your library/,
      level: 1,
    });
    this.openFolder = this.main.getByRole('button', { name: 'Open the folder' });
    this.startFromBackup = this.main.getByRole('button', { name: /^Start from the backup of / });
  }

  /** Waits for the screen and its sentence; nothing of the library is beside it. */
  async says(sentence: RegExp): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.main).toContainText(sentence);
    await expect(this.page.getByRole('navigation')).toHaveCount(0);
  }
}
