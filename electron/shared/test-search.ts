/** What people may type to search, for tests of properties. */
import fc from 'fast-check';

const MARKS = [...'"“”„‟＂«»「」｢｣『』-－*＊:：'];
const WORDS = [
  'tide',
  'C++',
  'asyncio.run',
  '潮',
  'é',
  '🌊',
  '3.14',
  '(',
  ')',
  '\0',
  '\n',
  '\u3000',
];
const FILTERS = ['speaker:', 'SHOW:', 'in:', 'in:title', 'is:', 'is:starred', 'lang:pt-br'];
const DATES = ['before:', 'after:', 'before:2024', 'after:2024-03', 'before:2024-02-30'];

/** Words, marks, filters and spaces in any order, and any text; short enough to be read whole. */
export const typedSearch = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(' ') },
        fc.constantFrom(...MARKS),
        fc.constantFrom(...WORDS),
        fc.constantFrom(...FILTERS, ...DATES),
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
