/** The host a typed address leads to, as far as one can tell while typing; for words, not for fetching. */
export const hostOf = (address: string): string =>
  /^(?:(?:feed|podcast|pcast|https?):(?:\/\/)?)*([^/?#\s]+)/i.exec(address.trim())?.[1] ??
  address.trim();
