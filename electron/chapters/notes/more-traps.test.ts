import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

/** What holds times that are no chapters; within an hour of audio where no other length is given. */
test.each<[string, string, (number | null)?]>([
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
  [
    'verses one after another',
    '3:16 For the sea was calm\n3:17 For the wind was mild\n3:18 He that sails',
    null,
  ],
  ['departures', '10:05 Hamburg\n11:17 Bremen\n12:31 Kiel'],
  ['a day of talks', '09:00 – Registration\n9:10 – Welcome\n9:55 - Boats', null],
  [
    'a day of talks in HTML',
    '<ul><li>10:00 Boats</li><li>10:50 Break</li><li>11:05 Tides</li></ul>',
  ],
  [
    'speakers with their times',
    'Ada 0:00\nHello.\nBen 0:32\nHi.\nAda 1:10\nBoats?\nBen 2:01\nBoats.\nAda 2:44\nOh.\nBen 3:30\nYes.',
  ],
  ['prose that begins at zero', 'The music (0:00) is new, and the end (58:00) is too.'],
  [
    'prose with three times',
    'The music (0:02) is new, the middle (20:00) is old and the end (58:00) is too.',
  ],
  ['prose with bare times', 'It begins at 0:00, pauses at 12:30 and ends at 58:00.'],
  [
    'times in addresses',
    'see https://a.example/?time=1:30\nsee https://a.example/?time=5:31\nsee https://a.example/?time=19:32',
  ],
  ['the log of a machine', '00:00:01 INFO start\n00:00:02 INFO on\n00:00:03 INFO end'],
  ['dates with dots', '12.03.24 Hamburg\n13.03.24 Bremen\n14.03.24 Kiel'],
  ['dates that rise', '01.02.03 Hamburg\n02.02.03 Bremen\n03.02.03 Kiel', 36_000],
  ['versions', '0.10.12 First\n0.11.04 Second\n0.12.01 Third'],
  ['prices', '0.50 Apple\n1.20 Pear\n3.40 Melon'],
  ['prices from nothing', '0.00 € Water\n1.20 € Juice\n3.40 € Coffee'],
  ['sections of a book', '1.01 Boats\n1.02 Tides\n1.03 Locks'],
  ['dotted times that fall', '0.00 Boats\n9.10 Tides\n4.20 Locks'],
  ['machines by number', '10.00.00.1 a\n10.00.00.2 b\n10.00.00.3 c'],
  ['opening hours in Chinese', '上午9:30开门\n上午10:30演出\n下午3:30结束'],
  ['scores behind', 'Lions – Tigers (21:14)\nBears – Wolves (14:17)\nCats – Dogs (28:10)'],
  ['frames of a film', '00:01:15:12 Low tide\n00:02:15:12 Lock\n00:05:15:12 Bye'],
  ['facts of an episode', 'Length: 0:45:12\nRecorded: 14:30\nEdited: 18:22'],
  ['a lone item of a list', '• 5:10 Boats'],
  ['two quotations', '“Boats are fine” (12:30)\n\nWe like boats.\n\n“Tides are better” (14:20)'],
  ['records of a race', '1:59:40 Ada in Kiel\n2:00:35 Ben in Bremen\n2:01:09 Cid in Husum', 9000],
  ['hours behind clocks', '🕘 9:00 Doors\n🕙 10:00 Show\n🕚 11:00 Close'],
  ['shapes of screens', '16:09 wide\n16:10 less wide\n21:09 wider'],
  ['departures in one line', 'Ferries leave 8:12 Kiel 9:12 Bremen 10:12 Hamburg'],
  ['two scores', 'Score at half 0:00\nScore at end 3:00'],
  ['prose in lines', 'At 12:30 we talk.\nAt 14:20 we walk.\nAt 18:55 we run.'],
  ['references in one line', 'See (12:30) and (14:20) and (18:55) for boats.'],
  ['scores between names, with a dash', 'Kiel – Bremen 24:21\nHusum – Hamburg 28:25'],
  ['shows to come', 'Sat 3 May, 20:15 Kiel\nSun 4 May, 21:15 Bremen'],
  ['laps', 'Lap 1 – 1:32\nLap 2 – 1:35\nLap 3 – 1:41'],
  ['ratios in front', '1:15 coffee to water\n1:16 tea to water\n1:17 milk to water'],
  ['verses with dashes', 'Genesis 1:26 – Let us\nExodus 3:14 – I am\nJohn 8:58 – Before'],
  ['lengths of films', 'Tides (1:32:10)\nLocks (1:45:00)\nBoats (2:10:00)'],
  ['the face of a player', '0:00 / 45:12'],
  ['times in attributes', '<p title="0:00 a">A</p><p title="1:00 b">B</p>'],
  ['paces of a run', '5:10/km easy\n5:30/km steady\n6:00/km slow', null],
  ['scales', '1:10 scale boats\n1:18 scale locks\n1:43 scale ships'],
  ['hours with a word of their own', '10:05 uur Kiel\n11:10 uur Bremen\n12:20 uur Husum'],
  ['records of hours, the length unknown', '1:02:03 Ada\n1:02:10 Ben\n1:02:45 Cid', null],
  ['logs, the length unknown', '12:00:01 start\n12:00:02 load\n12:00:05 ready', null],
  [
    'lengths of songs that rise',
    'Music in this episode:\nTides – 9:31\nLocks – 15:02\nBoats – 44:11',
  ],
  ['lengths of songs in German', 'Musik\nEbbe (9:31)\nSchleuse (15:02)\nBoote (44:11)'],
  [
    'the first lines of a transcript',
    '0:00 Hello, everyone.\n0:06 I am Ada.\n0:09 And I am Ben.\n0:15 Low tide!\n0:21 We love it.\n0:29 Do we?',
  ],
  [
    'lines of a song',
    '[00:12.00]The tide\n[00:15.30]is out\n[00:18.10]the boats\n[00:21.90]are dry\n[00:25.00]and we\n[00:28.00]as well',
  ],
  ['a comment in HTML', '<!-- 0:00 a\n1:00 b\n2:00 c --><p>Hi</p>'],
])('finds no chapters in %s', (_, notes, duration = 3600) => {
  expect(chaptersFromNotes(notes, duration).chapters).toEqual([]);
});
