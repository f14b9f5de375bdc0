import type { Locator, Page } from 'playwright/test';

/** The search of the library: what is typed, its filters, the searches that are kept. */
export class SearchHead {
  readonly box: Locator;
  readonly chips: Locator;
  readonly saved: Locator;
  readonly recent: Locator;
  /** The episodes that were found, by their titles. */
  readonly episodes: Locator;

  constructor(private readonly page: Page) {
    this.box = page.getByRole('searchbox', { name: 'Search the library' });
    this.chips = page.getByRole('list', { name: 'Filters that are set' }).getByRole('button');
    this.saved = page.getByRole('region', { name: 'Saved searches' });
    this.recent = page.getByRole('region', { name: 'Recent searches' });
    this.episodes = page.getByRole('list', { name: 'Results' }).getByRole('heading');
  }

  /** Shows the search, the focus in its box. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+f');
    await this.box.waitFor();
  }

  /** A filter's button, which opens its choices or turns it on. */
  filter(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Add a filter' })
      .getByRole('button', { name, exact: true });
  }

  /** Opens the choices of a filter. */
  async choices(name: string): Promise<Locator> {
    await this.filter(name).click();
    return this.page.getByRole('dialog', { name });
  }

  /** A search that is kept. */
  kept(query: string): Locator {
    return this.page.getByRole('listitem').filter({
      has: this.page.getByRole('button', { name: `Remove ${query}`, exact: true }),
    });
  }
}
