const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The way a text runs, by its first letter (as `dir="auto"` does, which does not look into blocks). */
export function firstDirection(text: string): 'ltr' | 'rtl' {
  const letter = STRONG.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
