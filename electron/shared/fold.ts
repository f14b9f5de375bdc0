/** A name for comparing: letters without marks, in lower case, runs of spaces as one. */
export const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
