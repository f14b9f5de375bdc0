/** A name for comparing: letters without marks, in lower case, straight apostrophes, runs of spaces as one. */
export const fold = (name: string): string =>
  name
    .replace(/[‘’ʼ´`]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
