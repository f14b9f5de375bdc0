import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

/** Times that are something else, in descriptions that name no chapters. */
test.each<[string, string, (number | null)?]>([
  ['a quotation in prose', 'At 12:34 she says that boats float, and nobody laughs.'],
  [
    'two quotations in prose',
    'At 12:34 she says that boats float. At 40:10 he says that they sink.',
  ],
  [
    'three quotations in a paragraph of HTML',
    '<p>Listen for (12:34), where she laughs, then (20:10), where he does, and (40:10), where both do.</p>',
  ],
  [
    'a club',
    'Live from the 9:30 club, with a ratio of 3:1 between boats and people, and a score of 2:1.',
  ],
  [
    'a programme of the week',
    'Montag 20:15 Uhr: Ebbe\nDienstag 21:00 Uhr: Flut\nMittwoch 22:30 Uhr: Sand',
  ],
  ['a programme of the week without Uhr', 'Mo 20:15 Ebbe\nDi 21:00 Flut\nMi 22:30 Sand'],
  ['a programme on the radio', '20:15 Ebbe\n21:00 Flut\n22:30 Sand\n23:45 Nachrichten'],
  ['opening hours', 'Opening hours:\nMon–Fri 9:00–17:30\nSat 10:00–14:00\nSun closed'],
  [
    'opening hours in a table',
    '<table><tr><td>Mon</td><td>9:00–17:30</td></tr><tr><td>Tue</td><td>10:00–17:30</td></tr><tr><td>Sat</td><td>11:00–14:00</td></tr></table>',
  ],
  ['a recipe', 'Bake 0:40 at 180 degrees, rest 1:00, bake again 0:15.'],
  ['a recipe in lines', 'Ratio of flour to water 5:30\nRest 12:00 hours\nBake 0:40 hours'],
  [
    'a clock of chess',
    'White has 1:30:00, Black has 0:58:12 after move 23, and 0:12:10 after move 40.',
  ],
  [
    'the lengths of songs',
    'Tracklist\n1. Shanty 3:21\n2. Hornpipe 2:45\n3. Reel 4:02\n4. Jig 3:58\n5. Air 5:10',
  ],
  ['the lengths of songs, in brackets', 'Shanty (3:21)\nHornpipe (2:45)\nReel (4:02)\nJig (3:58)'],
  [
    'the lengths of songs that happen to rise',
    'Shanty – 2:21\nHornpipe – 2:45\nReel – 4:02\nJig – 4:58',
  ],
  ['laps of a race', '1:32.410 Ada\n1:32.985 Ben\n1:33.120 Cid\n1:33.500 Dan'],
  ['splits of a race', 'km 5 – 21:10\nkm 10 – 42:30\nkm 21 – 1:30:05\nkm 42 – 3:05:20'],
  [
    'a programme of a festival in HTML',
    '<p>18:00 Einlass<br>19:00 Vorband<br>20:30 Hauptband<br>23:00 Ende</p>',
  ],
  ['flights', 'LH 123 10:45 Frankfurt\nLH 456 12:20 Kiel\nLH 789 15:05 Bremen'],
  [
    'verses in a reading plan',
    'Day 1: Genesis 1:1-2:3\nDay 2: Genesis 2:4-3:24\nDay 3: Genesis 4:1-26',
  ],
  ['verses in prose', 'Today’s readings are Isaiah 40:31, Psalm 23:4 and John 3:16.'],
  ['results of a matchday', 'Kiel – Bremen 2:1\nHamburg – Husum 0:0\nFlensburg – Lübeck 3:2'],
  ['results of handball', 'Kiel – Flensburg 28:31\nHamburg – Lübeck 30:33\nBremen – Husum 31:35'],
  ['odds', 'Red Boat 10:1\nBlue Boat 20:11\nOld Boat 50:10'],
  ['a meeting in several zones', 'Live on Sunday\n18:00 UTC\n19:00 CET\n20:00 EET'],
  [
    'a meeting in several towns',
    'Live on Sunday: 10:00 Los Angeles, 13:00 New York, 18:00 London, 19:00 Berlin',
  ],
  ['hours in two parts of the day', '9:00 a.m. Boats\n10:30 a.m. Tides\n1:15 p.m. Sand'],
  ['a lone chapter in a list', '<ul><li>Boats</li><li>Tides (12:30)</li><li>Sand</li></ul>'],
  [
    'the time codes of footage',
    'A001 01:00:00:00 gate\nA002 01:02:10:12 quay\nA003 01:05:00:05 crane',
  ],
  [
    'the log of a chat',
    '[12:01] mo: hello\n[12:01] ida: hi\n[12:02] mo: boats?\n[12:02] ida: boats!\n[12:03] mo: bye',
  ],
  ['the log of a chat with seconds', '12:01:05 mo: hello\n12:01:09 ida: hi\n12:01:30 mo: boats?'],
  ['addresses of the new Internet', '2001:db8:0:12:34::1\nfe80::12:34:56\n::1'],
  ['prices', 'Adults 12:50 €\nChildren 8:50 €\nDogs 0:00 €'],
  ['the durations of exercises', 'Warm up 5:00 min\nRow 20:00 min\nStretch 10:00 min'],
  ['times of sunrise', 'Sunrise 6:12, sunset 18:40, high tide 3:05 and 15:22.'],
  ['a timetable of tides', 'HW 03:05 NW 09:12 HW 15:22 NW 21:40'],
  [
    'references to another show',
    'See episode 12 at 34:10 and episode 15 at 50:05 and episode 20 at 58:00.',
  ],
  [
    'a note on corrections',
    'Correction: at 14:05 we say Kiel but mean Bremen.\nCorrection: at 38:20 we say Monday but mean Tuesday.',
  ],
  ['ISBN-like and telephone numbers', 'Call 0431:12:34 or 040:56:78.\nISBN 978:3:16'],
  ['trigger warnings', 'Content warning: storms (10:00–14:30), drowning (22:15–25:00).'],
  ['a lone range', 'If you only want the interview, listen from 12:30 to 48:10.'],
  ['h as a unit in opening hours', 'Ouvert de 9h00 à 12h30 et de 14h00 à 18h30'],
  ['a programme with h', '9h00 Accueil\n10h30 Visite\n12h00 Repas'],
  ['durations with units', 'Warm up 5m00s, row 20m00s, stretch 10m00s'],
  ['lengths with units in a list', '- Shanty 3m21s\n- Hornpipe 2m45s\n- Reel 4m02s'],
  ['heights of athletes', `Ada 5'10" tall\nBen 6'02" tall\nCid 6'04" tall`],
  ['heights in lists', `5'10" Ada\n6'02" Ben\n6'04" Cid`],
  ['coordinates', `54°19'24" N\n10°08'12" E`],
  ['versions with underscores', '1_00 a\n2_00 b\n3_00 c'],
])('finds no chapters in %s', (_, notes, duration = 5400) => {
  expect(chaptersFromNotes(notes, duration).chapters).toEqual([]);
});
