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

  async goTo(place: 'Now reading' | 'Episodes' | 'Downloads' | 'Search'): Promise<void> {
    await this.navigation.getByRole('link', { name: place }).click();
  }

  /** A show in the rail. */
  show(title: string): Locator {
    return this.navigation.getByRole('link', { name: title });
  }

  async openShow(title: string): Promise<void> {
    await this.show(title).click();
  }

  /** An episode's row in the list that is shown. */
  episode(title: string): Locator {
    return this.page.getByRole('article').filter({ has: this.linkTo(title) });
  }

  /** The mark of an episode whose audio is on the disk. */
  downloaded(title: string): Locator {
    return this.episode(title).getByRole('img', { name: 'Downloaded' });
  }

  async read(title: string): Promise<void> {
    await this.episode(title).getByRole('heading').click();
  }

  async download(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Download ${title}`, exact: true }).click();
  }

  private linkTo(title: string): Locator {
    return this.page.getByRole('link', { name: title, exact: true });
  }
}
