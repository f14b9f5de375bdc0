import type { Locator, Page } from 'playwright/test';

/** The quick way to everything. */
export class Palette {
  readonly dialog: Locator;
  readonly box: Locator;
  readonly options: Locator;
  readonly selected: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Go to anything' });
    this.box = this.dialog.getByRole('combobox', { name: 'Go to anything' });
    this.options = this.dialog.getByRole('option');
    this.selected = this.dialog.getByRole('option', { selected: true });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.box.waitFor();
  }

  /** Opens it, types, and takes what stands first. */
  async goTo(typed: string): Promise<void> {
    await this.open();
    await this.page.keyboard.type(typed);
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** What is offered under a title. */
  group(name: string): Locator {
    return this.dialog.getByRole('group', { name, exact: true }).getByRole('option');
  }
}
