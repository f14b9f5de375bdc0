/** The words of a made-up language that are as common and as rare as those of English. */
import { generator } from './random.ts';

/** English ones, the commonest first: what people type most and what is hardest to search. */
const COMMON =
  `the and to of a that i you it in is we so this but they was have what for like on know be do just with
  not are if about think or there all at as people one because can really yeah right would my was how when out
  get up then had were from more some which going time them who by an your me very well he kind no see
  other way where things now good lot something mean want been work only has their than could make our also
  even into two actually say here thing those go years her him his she first us did these say will any much back
  still over down being most such little great world after new take got through every why need talk point before
  through different long okay too big bit same many own part life feel off around last year day always three around
  never data model system code question problem interesting start power water money city history music story
  read write build learn change state human test design open question control language machine company science`
    .split(/\s+/)
    .filter((word, index, all) => all.indexOf(word) === index);

const BEGINNINGS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w z'.split(
    ' ',
  );
const VOWELS = 'a a e e e i i o o u ai ea ee ie oa oo ou'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'ck', 'st', 'ng', 'rt'];
const SUFFIXES = ['', '', '', '', '', '', 's', 's', 'ed', 'ing', 'er', 'ly'];

/** As many as a large library of talks has. */
const SIZE = 120_000;
/** Zipf and Mandelbrot's law: the word of rank r is said in proportion to 1 / (r + SHIFT) ^ EXPONENT. */
const SHIFT = 2.7;
const EXPONENT = 1.13;

export interface Vocabulary {
  /** The commonest first. */
  words: readonly string[];
  /** A word, as likely as it is common. */
  draw: (random: () => number) => string;
}

export function makeVocabulary(): Vocabulary {
  const random = generator(7);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set(COMMON);
  while (words.size < SIZE) {
    // Rare words are longer.
    const syllables = 1 + Math.floor(random() * (1 + (Math.log10(words.size) - 1.8) / 1.3));
    let word = '';
    for (let made = 0; made < syllables; made++)
      word += pick(BEGINNINGS) + pick(VOWELS) + (made === syllables - 1 ? pick(ENDS) : '');
    words.add(word + pick(SUFFIXES));
  }
  const ranked = [...words];
  const sums = new Float64Array(ranked.length);
  let sum = 0;
  for (let rank = 0; rank < ranked.length; rank++) {
    sum += (rank + SHIFT) ** -EXPONENT;
    sums[rank] = sum;
  }
  return {
    words: ranked,
    draw(random) {
      const wanted = random() * sum;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return ranked[low] ?? '';
    },
  };
}
