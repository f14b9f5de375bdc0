import type { Locator, Page } from 'playwright/test';

/** The rail, the shows and their episodes. */
export class Library {
  readonly navigation: Locator;
  readonly addDialog: Locator;
  readonly address: Locator;

  constructor(private readonly page: Page) {
    this.navigation = page.getByRole('navigation', { name: 'Library' });
    this.addDialog = page.getByRole('dialog', { name: 'Add a podcast' });
    this.address = this.addDialog.getByLabel('Feed or podcast address');
  }

  /** Types an address into the dialog that adds a podcast, and sends it off. */
  async add(address: string): Promise<void> {
    if (!(await this.addDialog.isVisible())) {
      await this.page.getByRole('button', { name: 'Add podcast' }).click();
    }
    await this.address.fill(address);
    await this.address.press('Enter');
  }

  /** Adds a podcast and waits for its page. */
  async subscribe(address: string, title: string): Promise<void> {
    await this.add(address);
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  async goTo(place: 'Now reading' | 'Episodes' | 'Downloads' | 'Search words'): Promise<void> {
    await this.navigation.getByRole('button', { name: place }).click();
  }

  async openShow(title: string): Promise<void> {
    await this.navigation.getByRole('button', { name: title }).click();
  }

  /** An episode's row in the list that is shown. */
  episode(title: string): Locator {
    return this.page.getByRole('listitem').filter({
      has: this.page.getByRole('button', { name: `Read ${title}` }),
    });
  }

  async read(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Read ${title}` }).click();
  }

  async download(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Download ${title}`, exact: true }).click();
  }
}
