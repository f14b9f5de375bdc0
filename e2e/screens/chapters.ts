import { expect, type Locator, type Page } from 'playwright/test';

/** The list of an episode's chapters, its menus, and what they open. */
export class Chapters {
  readonly list: Locator;
  /** One for each chapter, in order. */
  readonly rows: Locator;
  /** The chapter being heard. */
  readonly current: Locator;
  /** The title being written. */
  readonly field: Locator;
  readonly mark: Locator;
  /** The list that is shown, among all. */
  readonly chosen: Locator;
  readonly about: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Chapters' });
    this.rows = this.list.getByRole('listitem');
    this.current = this.list.locator('[aria-current="true"]');
    this.field = this.list.getByRole('textbox', { name: /^Title of the chapter at / });
    this.mark = this.list.getByRole('button', { name: 'Mark chapter' });
    this.chosen = page.getByRole('menuitemradio', { checked: true });
    this.about = page.getByRole('dialog', { name: 'About these chapters' });
  }

  /** The button that plays a chapter, by some of its words. */
  chapter(words: string): Locator {
    return this.list.locator('[data-row]').filter({ hasText: words });
  }

  /** Waits until exactly these titles are listed. */
  async areTitled(titles: readonly string[]): Promise<void> {
    await expect(this.list.locator('[data-row] [dir="auto"]')).toHaveText([...titles]);
  }

  /** An item of the menu that is open. */
  item(name: string | RegExp): Locator {
    return this.page.getByRole('menuitem', { name });
  }

  /** Does something with a chapter by its menu. */
  async choose(words: string, name: string | RegExp): Promise<void> {
    await this.chapter(words).click({ button: 'right' });
    await this.item(name).click();
  }

  async openMenu(): Promise<void> {
    await this.list.getByRole('button', { name: 'List of chapters' }).click();
    await this.page.getByRole('menu').waitFor();
  }

  /** Does something with the whole list by its menu. */
  async ofList(name: string | RegExp): Promise<void> {
    await this.openMenu();
    await this.item(name).click();
  }

  async exportAs(format: string): Promise<void> {
    // The menu beside it opens only once the pointer rests.
    await this.openMenu();
    await this.item('Export as').press('ArrowRight');
    await this.item(format).press('Enter');
  }

  /** One of the lists in the menu that is open, by some of its words. */
  choice(words: string): Locator {
    return this.page.getByRole('menuitemradio').filter({ hasText: words });
  }
}
