/** A word of the index, and how often it is there. */
export interface CountedWord {
  text: string;
  count: number;
}

/** UTF-16 units that fit the bits of a number; nobody mistypes longer words by a letter only. */
const LONGEST = 32;

/**
 * Measures how far words are from `typed`: letters put in, left out, changed, or swapped with their
 * neighbour (optimal string alignment). Works on a whole column of the table at once, its cells
 * being bits of a number (Hyyrö, “A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances”, 2003). `typed` has 1 to 32 UTF-16 units.
 */
function distanceFrom(typed: string): (word: string, most: number) => number {
  /** By UTF-16 unit: a bit for each place of it in `typed`. */
  const places = new Int32Array(0x10000);
  for (let i = 0; i < typed.length; i++) {
    const unit = typed.charCodeAt(i);
    places[unit] = (places[unit] ?? 0) | (1 << i);
  }
  const last = 1 << (typed.length - 1);
  return (word, most) => {
    const length = word.length;
    if (Math.abs(length - typed.length) > most) return most + 1;
    let distance = typed.length;
    let up = -1; // places where the column rises by one
    let down = 0; // where it falls by one
    let level = 0; // where the diagonal does not rise
    let placesBefore = 0;
    for (let i = 0; i < length; i++) {
      const here = places[word.charCodeAt(i)] ?? 0;
      const swapped = ((~level & here) << 1) & placesBefore;
      level = (((here & up) + up) ^ up) | here | down | swapped;
      const right = down | ~(level | up);
      const left = level & up;
      if (right & last) distance++;
      else if (left & last) distance--;
      // Each letter to come makes up for one at best.
      if (distance - (length - 1 - i) > most) return most + 1;
      const rising = (right << 1) | 1;
      up = (left << 1) | ~(level | rising);
      down = rising & level;
      placesBefore = here;
    }
    return distance;
  };
}

/**
 * How many letters to put in, leave out, change or swap with their neighbour to make `a` into `b`;
 * `most + 1` when it takes more than `most`. Of words that both have more than 32 UTF-16 units it
 * only tells whether they are the same.
 */
export function nearness(a: string, b: string, most: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b) return 0;
  if (short.length > LONGEST) return most + 1;
  if (short === '') return Math.min(long.length, most + 1);
  return distanceFrom(short)(long, most);
}

/** How many slips a word of so many letters may hold and still be meant. */
const slips = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : 2);

/**
 * The words that somebody who typed `typed` may have meant, at most `limit`: the nearest first, of
 * those as near the more frequent. `typed` itself is not among them. One slip in words of three or
 * four letters, two in longer ones.
 */
export function nearestWords(
  typed: string,
  words: Iterable<CountedWord>,
  limit: number,
): CountedWord[] {
  const most = slips(typed.length);
  if (most === 0 || typed.length > LONGEST) return [];
  const distance = distanceFrom(typed);
  const near: { word: CountedWord; away: number }[] = [];
  for (const word of words) {
    const away = distance(word.text, most);
    if (away > 0 && away <= most) near.push({ word, away });
  }
  return near
    .sort((a, b) => a.away - b.away || b.word.count - a.word.count)
    .slice(0, limit)
    .map(({ word }) => word);
}
