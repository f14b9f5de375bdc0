import { expect, type Locator, type Page } from 'playwright/test';

/** The show notes of the episode that is read. */
export class Notes {
  readonly text: Locator;
  readonly find: Locator;
  /** Where the link that is pointed at leads. */
  readonly pill: Locator;
  readonly menu: Locator;
  readonly facts: Locator;

  constructor(private readonly page: Page) {
    this.text = page.locator('[data-notes]');
    this.find = page.getByRole('searchbox', { name: 'Find in notes' });
    this.pill = page.locator('[data-pill]');
    this.menu = page.getByRole('menu', { name: 'Link' });
    this.facts = page.getByRole('region', { name: 'About this episode' });
  }

  link(name: string): Locator {
    return this.text.getByRole('link', { name });
  }

  /** A time, or words that play from a moment. */
  moment(words: string): Locator {
    return this.text.getByRole('button', { name: `Go to ${words}` });
  }

  /**
   * Waits until pointing at a link says that it leads there; `host` stands out. It is pointed at again where another
   * window that opened meanwhile took the pointer away.
   */
  async leadsTo(link: Locator, address: string, host?: string): Promise<void> {
    await expect(async () => {
      await link.hover();
      await expect(this.pill).toHaveText(address, { timeout: 1000 });
      if (host !== undefined)
        await expect(this.pill.locator('b')).toHaveText(host, { timeout: 1000 });
    }).toPass();
  }

  /** The words that are marked as found, all of them, and those of the place one stands on. */
  marked(): Promise<{ all: string[]; current: string[] }> {
    return this.page.evaluate(() => {
      const wordsOf = (name: string) =>
        Array.from(CSS.highlights.get(name) ?? [], (range) =>
          range instanceof Range ? range.toString() : '',
        );
      return { all: wordsOf('found'), current: wordsOf('found-current') };
    });
  }
}
