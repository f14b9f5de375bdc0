import type { Locator, Page } from 'playwright/test';

/** The search, and the hits it lists. */
export class Search {
  readonly box: Locator;
  readonly results: Locator;
  readonly hits: Locator;
  readonly count: Locator;
  /** What is done with hits that are selected. */
  readonly selected: Locator;
  readonly newResults: Locator;

  constructor(private readonly page: Page) {
    this.box = page.getByRole('main').getByRole('searchbox');
    this.results = page.getByRole('list', { name: 'Results' });
    this.hits = this.results.locator('[data-hit]');
    this.count = page.getByText(/^(More than )?[\d,]+ hits? in [\d,]+ episodes?/);
    this.selected = page.getByRole('toolbar', { name: 'Selected hits' });
    this.newResults = page.getByRole('button', { name: 'New results' });
  }

  /** Opens the search with the keys, and types. */
  async type(query: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+f');
    await this.box.fill(query);
  }

  hit(name: string | RegExp): Locator {
    return this.results.getByRole('link', { name });
  }

  /** The hit that has the focus. */
  get focused(): Locator {
    return this.results.locator('[data-hit]:focus');
  }

  /** Titles of the episodes in sight, from the top. */
  get episodes(): Locator {
    return this.results.getByRole('heading', { level: 2 });
  }

  /** Where an episode's hits are in its length. */
  strip(title: string): Locator {
    return this.page.getByRole('slider', { name: `Where the hits are in “${title}”` });
  }

  more(title: string): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`more hits? in this episode, “${title}”`),
    });
  }

  fewer(title: string): Locator {
    return this.page.getByRole('button', { name: `Show fewer of “${title}”` });
  }

  /** How far the list is scrolled, pixels. */
  scrolled(): Promise<number> {
    return this.results.evaluate((list) => list.parentElement?.scrollTop ?? 0);
  }
}
