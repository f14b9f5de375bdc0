const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The way a text runs, by its first letter (as `dir="auto"` does, which does not look into blocks). */
function firstDirection(text: string): 'ltr' | 'rtl' {
  const letter = STRONG.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * Every block runs the way its words do. What holds blocks takes its way from the first of them. Items of a list run
 * by a style: their marks stay on the list's side. To be called last: whatever enters such a block is looked at for
 * its direction, and all before it again.
 */
export function giveDirections(root: DocumentFragment): void {
  for (const one of root.querySelectorAll<HTMLElement>(
    'p, h3, h4, h5, h6, ul, ol, dl, dt, dd, blockquote, pre, td, th, table',
  )) {
    one.dir = one.querySelector('p, li, dt, td, th, pre')
      ? firstDirection(one.textContent ?? '')
      : 'auto';
  }
}
