/** What people type, and what is hardest: 200 searches of every kind. */
import { generator } from './random.ts';
import { makeVocabulary } from './vocabulary.ts';

export interface Kind {
  name: string;
  queries: string[];
}

export function queries(): Kind[] {
  const { words } = makeVocabulary();
  const random = generator(42);
  const between = (from: number, to: number) =>
    words[Math.floor(from + random() * (to - from))] ?? '';
  const times = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index));
  return [
    { name: 'rare words', queries: times(25, () => `${between(20_000, 90_000)} `) },
    { name: 'known words', queries: times(25, () => `${between(300, 5000)} `) },
    { name: 'common words', queries: times(15, () => `${between(30, 250)} `) },
    {
      name: 'stop words',
      queries: [
        'the ',
        'and ',
        'to ',
        'of ',
        'a ',
        'that ',
        'the of ',
        'to be or not to be ',
        'i you it ',
        'the a and ',
      ],
    },
    { name: 'two words', queries: times(20, () => `${between(200, 3000)} ${between(50, 800)} `) },
    {
      name: 'three words',
      queries: times(10, () => times(3, () => between(20, 400)).join(' ') + ' '),
    },
    {
      name: 'phrases',
      queries: [
        ...times(12, () => `"${between(0, 120)} ${between(0, 120)}"`),
        '"of the"',
        '"to be or not to be"',
        '"the the the"',
      ],
    },
    { name: 'prefixes of one letter', queries: [...'taswbcmpir'] },
    { name: 'prefixes of two letters', queries: 'th to st co ma pr un gr be mo'.split(' ') },
    { name: 'longer prefixes', queries: times(15, () => between(500, 20_000).slice(0, 4)) },
    {
      name: 'filters',
      queries: [
        ...times(5, (show) => `show:"Show ${words[500 + show] ?? ''}" ${between(20, 800)} `),
        ...times(4, () => `speaker:"Ada Quill" ${between(20, 800)} `),
        ...times(3, () => `before:2028 ${between(20, 800)} `),
        ...times(3, () => `after:2030-03 ${between(20, 800)} `),
        ...times(3, () => `in:title ${between(3000, 4000)} `),
        'is:unplayed the ',
        'lang:ja 海 ',
        '-music story ',
        'is:starred and ',
      ],
    },
    {
      name: 'unspaced scripts',
      queries: ['東京', '灯台', '機械学習', '海', '灯塔', '机器学习', 'ทะเล', 'ประภาคาร'],
    },
    {
      name: 'code words',
      queries: ['asyncio.run ', 'C++ ', '__init__ ', 'node.js ', '3.14 ', 'std::vector '],
    },
    { name: 'nothing', queries: times(9, (index) => `zzyxq${index}wv `) },
  ];
}
