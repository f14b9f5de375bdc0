import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

/** What holds times that are no chapters; within an hour of audio where no other length is given. */
test.each<[string, string, (number | null)?]>([
  ['nothing', ''],
  ['prose', 'We walk to the harbour and talk about tides.'],
  ['a lone time in prose', 'At 12:30 Mo tells the story of the lock.'],
  ['a lone time at the start of a line', '12:30 is when the story of the lock begins.'],
  ['a lone bracketed time', 'The best part (12:30) is the lock.'],
  ['two times in one sentence', 'Bees (12:30) and wasps (14:20) both get their say.'],
  [
    'three times in one sentence',
    'We get to bees (12:30), wasps (14:20), and at last hornets (18:55).',
  ],
  ['a club', 'We met at the 9:30 club.\nIt has a 3:1 ratio of pubs to shops.'],
  ['times of day', 'Join us at 9:30 am.\n10:30 am Second sitting.\n11:30 am Third sitting.'],
  ['times of day in German', '09:15 Uhr Frühstück\n10:25 Uhr Hafen\n12:35 Uhr Mittag'],
  ['times with a zone', '10:05 EST in New York\n15:05 GMT in London\n16:07 CET in Berlin'],
  ['a programme of an evening', '18:00 Doors\n19:00 Support\n20:30 Main act'],
  ['opening hours', 'Monday 9:00 – 17:00\nTuesday 9:00 – 17:00\nSaturday 10:00 – 14:00'],
  ['opening hours in front', '9:00 – 17:00 Monday\n9:00 – 17:00 Tuesday\n10:00 – 14:00 Saturday'],
  [
    'lengths of songs',
    'Harbour Song (3:45)\nThe Lock (4:10)\nLow Water (2:59)\nSpring Tide (5:12)',
  ],
  [
    'lengths of songs in front',
    '3:45 Harbour Song\n4:10 The Lock\n2:59 Low Water\n5:12 Spring Tide',
  ],
  ['lengths of songs that rise', '1. Harbour (2:45)\n2. Lock (3:10)\n3. Tide (4:12)'],
  ['numbers of telephones', 'Call 555-12:34\nor 555-12:56\nor 555-13:10'],
  ['cities of a broadcast', 'Live:\n- 10:00 Berlin\n- 11:00 Athens\n- 16:00 Tokyo'],
  ['a programme of a station', '06:00 News\n07:30 Weather\n08:15 Sport', 36_000],
  ['weekdays', 'Mon 06:00 News\nMon 07:00 Weather\nMon 08:00 Sport', 36_000],
  ['hours of a recipe', '1:30 hours for bread\n2:30 hours for cake\n3:30 hours for pie', 36_000],
  ['verses behind their books', 'Genesis 1:10\nExodus 2:15\nLeviticus 3:20', 36_000],
  ['scores between names', 'Lions 2:10 Tigers\nBears 3:15 Wolves\nCats 4:20 Dogs'],
  ['places named by times', '- the 9:30 club\n- the 10:30 bar\n- the 11:30 room'],
  ['corrections', 'At 12:10 I said boat, it is ship. At 14:20 I said ship, it is boat.'],
  ['sentences apart', '12:10 is a great time.\n\nWe sail.\n\nWe walk.\n\n14:20 is not.'],
  ['dates of a tour', '12.03. 18:05 Hamburg\n13.03. 19:05 Bremen\n14.03. 20:05 Kiel', 72_000],
  ['paces', '5k 25:10\n10k 52:30\nHalf 1:55:00', 7200],
  ['lengths of exercises', 'Warm up: 5:00\nRun: 20:00\nSprint: 30:00'],
])('finds no chapters in %s', (_, notes, duration = 3600) => {
  expect(chaptersFromNotes(notes, duration).chapters).toEqual([]);
});
