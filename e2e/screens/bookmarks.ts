import { type Locator, type Page } from 'playwright/test';

/** The bookmarks of the episode that is read. */
export class Bookmarks {
  readonly tab: Locator;
  readonly list: Locator;
  /** One for each bookmark, in order. */
  readonly rows: Locator;
  /** The note being written. */
  readonly field: Locator;

  constructor(private readonly page: Page) {
    this.tab = page.getByRole('tab', { name: 'Bookmarks' });
    this.list = page.getByRole('region', { name: 'Bookmarks' });
    this.rows = this.list.getByRole('listitem');
    this.field = this.list.getByRole('textbox', { name: /^Note to the bookmark at / });
  }

  /** A bookmark, by some words of its note or of what is said there. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  /** The mark in the margin of the paragraph that has these words. */
  beside(words: string): Locator {
    return this.page
      .getByRole('region', { name: 'Transcript' })
      .getByRole('group')
      .filter({ hasText: words })
      .getByRole('button', { name: /bookmark/i });
  }

  /** The button that plays from a bookmark. */
  goTo(words: string): Locator {
    return this.row(words).getByRole('button', { name: /^Go to / });
  }
}
