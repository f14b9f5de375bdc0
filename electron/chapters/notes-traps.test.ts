import { expect, test } from 'vitest';
import { chaptersFromNotes } from './notes.ts';

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
  ['rooms', 'Room 3:12\nRoom 4:15\nRoom 5:18'],
  ['one chapter', '0:00 Intro'],
  ['results of a race', '1. Ada 12:34\n2. Ben 12:50\n3. Cid 13:11'],
  ['Bible verses', 'John 3:16\nLuke 7:30\nMark 12:31'],
  [
    'ratios',
    '16:09 is the shape of films\n4:03 was the shape before'
      .replace('16:09', '16:9')
      .replace('4:03', '4:3'),
  ],
  ['scores', 'Home won 3:1 and 5:2, away lost 0:4.'],
  ['dates', '2024-03-02 12:30 Recorded\n2024-03-09 13:45 Edited\n2024-03-10 14:10 Published'],
  ['time stamps of machines', '2024-03-02T12:30:00Z start\n2024-03-02T12:31:00Z stop'],
  ['falling times', '30:00 Last\n20:00 Middle\n10:00 First'],
  ['the same time over and over', '10:07 Doors\n10:07 Doors\n10:07 Doors'],
  ['times far beyond the audio', '0:00 Hello\n45:00 Boats\n1:20:00 Tides\n2:10:00 Locks', 900],
  ['one time within the audio', '0:00 Hello\n45:00 Boats', 900],
  ['times without titles', '0:00\n1:00\n2:00'],
  [
    'subtitles',
    '1\n00:00:00,000 --> 00:00:02,000\nHello.\n\n2\n00:00:02,000 --> 00:00:04,000\nHello again.\n\n3\n00:00:04,000 --> 00:00:06,000\nBye.',
  ],
  [
    'a transcript',
    Array.from(
      { length: 40 },
      (_, index) => `(00:00:${String(index + 10)}) I said the word ${index} and he agreed.`,
    ).join('\n'),
  ],
  [
    'a transcript in long paragraphs',
    Array.from(
      { length: 9 },
      (_, index) => `0${index}:00 ${'So the tide came in again, and we waited. '.repeat(5)}`,
    ).join('\n'),
  ],
  [
    'links to moments of other shows',
    '<ul><li><a href="https://a.example/x?t=30">One talk</a></li><li><a href="https://b.example/y?t=500">Another</a></li></ul>',
  ],
  ['a lone link to a moment', 'Listen to [the lock](https://s.example/1?t=75) again.'],
  [
    'links with other parameters',
    '[One](https://s.example/?start=0)\n[Two](https://s.example/?at=90)\n[Three](https://s.example/?set=3)',
  ],
  [
    'addresses of machines',
    'http://10.0.0.1:80/\n192.168.0.1:22 is open\n00:1B:44:11:3A:B7 is a card',
  ],
  ['prices and amounts', 'Tickets: $12:00, then £14:00\nMix 10:01% and 20:02%'],
  ['minutes of songs', '(2:35 min) Boats\n(4:35 min) Tides\n(8:35 min) Locks'],
  ['quoted times', '"0:00", "1:00", "2:00" were its first words.'],
  ['versions', 'v1:20 came first\nv1:30 came next\nv1:40 came last'],
  ['a script inside HTML', '<p>Hello</p><script>0:00 a\n1:00 b\n2:00 c</script>'],
  ['impossible times', '00:75 Boats\n01:80 Tides\n02:99 Locks'],
  ['JSON', '{"a": "0:00", "b": "1:00", "c": "2:00"}'],
])('finds no chapters in %s', (_, notes, duration = 3600) => {
  expect(chaptersFromNotes(notes, duration).chapters).toEqual([]);
});
