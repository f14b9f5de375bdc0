/** The absolute http or https address of one written in a document, or null where there is none. */
export type Resolve = (written: string) => string | null;

const ABSOLUTE = /^https?:\/\/[^\s\\]+$/i;

/**
 * Resolves addresses against `base`, itself resolved against `fallback` when it is relative.
 * What is absolute already is kept letter by letter, so that it can be compared with what the feed says.
 */
export function addressResolver(base: string, fallback: string): Resolve {
  const start = join(base, fallback) ?? join(fallback);
  return (written) => {
    const address = written.trim();
    const url = join(address, start?.href);
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
    return ABSOLUTE.test(address) ? address : url.href;
  };
}

function join(address: string, base?: string): URL | null {
  try {
    return new URL(address, base || undefined);
  } catch {
    // Not an address; the caller leaves it out with a warning.
    return null;
  }
}
