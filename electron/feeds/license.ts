/** Licences as feeds name them: `cc-by-nc-4.0`, an address, or words of the publisher's own. */

/** An SPDX identifier of Creative Commons; some were carried over to the law of one country. */
const CREATIVE_COMMONS = /^cc[ -](by(?:-nc)?(?:-(?:nd|sa))?)[ -]([1-4]\.\d)(?:-([a-z]{2,3}))?$/i;
const ZERO = /^cc(?:0|-zero)(?:[ -]1\.0)?$/i;
const ADDRESS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/(by(?:-nc)?(?:-(?:nd|sa))?)\/([1-4]\.\d)(?:\/([a-z]{2,3}))?|publicdomain\/(zero)\/1\.0)(?=[/?#]|$)/i;

export interface License {
  name: string;
  url: string | null;
}

/**
 * The licence that words and an address mean: those of Creative Commons get their own name and address, for
 * any other its words stand, else the host of its address. Null where there is neither.
 */
export function license(words: string, url: string | null): License | null {
  const known = creativeCommons(words) ?? (words === '' && url !== null ? atAddress(url) : null);
  if (known) return { name: known.name, url: url ?? known.url };
  if (words !== '') return { name: words, url };
  return url === null ? null : { name: new URL(url).host, url };
}

function creativeCommons(words: string): License | null {
  if (ZERO.test(words)) return zero;
  const [, kind, version, country] = CREATIVE_COMMONS.exec(words) ?? [];
  return kind && version ? named(kind, version, country) : null;
}

function atAddress(url: string): License | null {
  const [, kind, version, country, isZero] = ADDRESS.exec(url) ?? [];
  if (isZero) return zero;
  return kind && version ? named(kind, version, country) : null;
}

const zero = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };

function named(kind: string, version: string, country: string | undefined): License {
  const path = [kind, version, country].filter((part) => part !== undefined).join('/');
  const name = ['CC', kind.toUpperCase(), version, country?.toUpperCase()];
  return {
    name: name.filter((part) => part !== undefined).join(' '),
    url: `https://creativecommons.org/licenses/${path.toLowerCase()}/`,
  };
}
