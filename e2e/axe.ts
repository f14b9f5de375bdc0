/** The page in the window, checked by axe against WCAG A and AA. */
import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** What is wrong with what the window shows, one line a rule and place; empty when nothing is. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the content security policy does not bind.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    // What still fades in is judged as it will stand.
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      // Off unless asked for; what is read on a control must be in its name.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  });
  return found;
}
