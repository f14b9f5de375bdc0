import { expect, test } from 'vitest';
import { type Person } from '../../../electron/shared/model.ts';
import { isStandIn, offersOf } from './speaker-offers.ts';

const person = (name: string, role: string | null): Person => ({
  name,
  role,
  group: 'cast',
  img: null,
  href: null,
});
const persons = [
  person('Mara Quill', 'host'),
  person('Zoë Brine', 'guest'),
  person('Zoë Brine', 'producer'),
  person('Ivo Sands', null),
];
const colours = new Map([
  ['Speaker 1', 1],
  ['MARA QUILL', 2],
]);
const names = (typed: string) => {
  const { people, speakers } = offersOf(persons, colours, typed);
  return [people.map(({ name }) => name), speakers.map(({ name }) => name)];
};

test('people who speak nowhere yet are offered beside those who speak', () => {
  expect(offersOf(persons, colours, '')).toEqual({
    people: [
      { name: 'Zoë Brine', role: 'guest', colour: null },
      { name: 'Ivo Sands', role: null, colour: null },
    ],
    speakers: [
      { name: 'Speaker 1', role: null, colour: 1 },
      { name: 'MARA QUILL', role: 'host', colour: 2 },
    ],
  });
});

test('what is typed leaves the names that contain its words', () => {
  expect(names('zoe')).toEqual([['Zoë Brine'], []]);
  expect(names(' brine  ZO ')).toEqual([['Zoë Brine'], []]);
  expect(names('quill')).toEqual([[], ['MARA QUILL']]);
  expect(names('s')).toEqual([['Ivo Sands'], ['Speaker 1']]);
  expect(names('nobody')).toEqual([[], []]);
});

test.each(['Speaker 1', 'SPEAKER_00', 'speaker b', 'S2', 'spk-3', 'Unknown', 'unknown speaker 2'])(
  '“%s” stands in for a name',
  (name) => expect(isStandIn(name)).toBe(true),
);

test.each(['Mara', 'Speaker Pelosi', 'The Speaker', 'Sam', 'U2', 'Unknown Mortal Orchestra', '50'])(
  '“%s” is a name',
  (name) => expect(isStandIn(name)).toBe(false),
);
