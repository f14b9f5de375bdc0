import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const clock = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
    .replace(/^00:/, '');

/** Descriptions of episodes from the first word to the last; an hour and a half of audio. */
test.each<[string, string, string[]]>([
  [
    'German, with the words around it',
    'In dieser Folge geht es um Schleusen.\n\nKapitelmarken:\n00:00:00 Begrüßung\n00:03:12 Warum die Ebbe um 9:30 Uhr kommt\n00:41:05 Verhältnis 3:1 – was das heißt\n01:12:44 Verabschiedung\n\nKontakt: post@schleuse.example\nFolgt uns überall, wo es Boote gibt.',
    [
      '00:00 Begrüßung',
      '03:12 Warum die Ebbe um 9:30 Uhr kommt',
      '41:05 Verhältnis 3:1 – was das heißt',
      '01:12:44 Verabschiedung',
    ],
  ],
  [
    'German, minutes alone',
    'Ab Minute:\n(00:30) Anlegen\n(12:10) Ablegen\n(67:02) Fazit\n\nModeration: Mo. Redaktion: Ida.',
    ['00:30 Anlegen', '12:10 Ablegen', '01:07:02 Fazit'],
  ],
  [
    'French, with its spaces before colons',
    '<p>Au programme :</p><ul><li>0:00 : Introduction</li><li>4:15 : « La marée basse »</li><li>38:20 : L’écluse, c’est quoi ?</li></ul><p>Retrouvez-nous sur https://maree.example</p>',
    ['00:00 Introduction', '04:15 « La marée basse »', '38:20 L’écluse, c’est quoi ?'],
  ],
  [
    'French, with h and min',
    'Sommaire :\n00h00 – Accueil\n00h12 – La marée\n00h48 – L’écluse\n01h15 – Questions',
    ['00:00 Accueil', '12:00 La marée', '48:00 L’écluse', '01:15:00 Questions'],
  ],
  [
    'Spanish',
    'Capítulos\n(00:00) ¿Qué es la marea?\n(15:30) ¡La esclusa!\n(48:05) Despedida\nSíguenos en redes',
    ['00:00 ¿Qué es la marea?', '15:30 ¡La esclusa!', '48:05 Despedida'],
  ],
  [
    'Portuguese, in one line',
    'Neste episódio: 00:00 - Abertura 03:20 - A maré 25:10 - A eclusa 58:00 - Encerramento',
    ['00:00 Abertura', '03:20 A maré', '25:10 A eclusa', '58:00 Encerramento'],
  ],
  [
    'Japanese, wide colons and brackets of titles',
    '【目次】\n０：００　オープニング\n３：１２　「潮の話」を読む\n４２：１０　おたより\n\n番組へのメールはこちら',
    ['00:00 オープニング', '03:12 「潮の話」を読む', '42:10 おたより'],
  ],
  [
    'Japanese, waves',
    '(00:00〜) 潮の話\n(10:20〜) 船の話\n(55:40〜) 終わりに',
    ['00:00 潮の話', '10:20 船の話', '55:40 終わりに'],
  ],
  [
    'Chinese, quotation brackets',
    '时间轴：\n00:00 开场\n02:35 「潮汐」是什么\n18:20 《船闸》里的故事\n1:05:00 听众提问\n\n关注我们的公众号',
    ['00:00 开场', '02:35 「潮汐」是什么', '18:20 《船闸》里的故事', '01:05:00 听众提问'],
  ],
  [
    'Chinese, glued',
    '本期内容00:00开场02:35潮汐18:20船闸1:05:00提问',
    ['00:00 开场', '02:35 潮汐', '18:20 船闸', '01:05:00 提问'],
  ],
  [
    'Korean',
    '타임라인\n00:00 인사\n05:10 밀물과 썰물\n33:33 질문',
    ['00:00 인사', '05:10 밀물과 썰물', '33:33 질문'],
  ],
  [
    'Arabic, digits and direction',
    '\u200f٠٠:٠٠ المقدمة\n\u200f٠٥:١٠ المد والجزر\n\u200f٤٠:٠٥ الأسئلة',
    ['00:00 المقدمة', '05:10 المد والجزر', '40:05 الأسئلة'],
  ],
  [
    'Arabic, times behind',
    'المقدمة 00:00\nالمد والجزر 05:10\nالأسئلة 40:05',
    ['00:00 المقدمة', '05:10 المد والجزر', '40:05 الأسئلة'],
  ],
  [
    'Hebrew, brackets',
    '(00:00) פתיחה\n(05:10) גאות ושפל\n(40:05) שאלות',
    ['00:00 פתיחה', '05:10 גאות ושפל', '40:05 שאלות'],
  ],
  [
    'Russian, with a dash and quotes',
    'Таймкоды:\n00:00 — Начало\n07:45 — «Отлив»: что это?\n52:10 — Ответы\n\nПодписывайтесь на нас',
    ['00:00 Начало', '07:45 «Отлив»: что это?', '52:10 Ответы'],
  ],
  ['Hindi digits', '०:०० शुरुआत\n५:१० ज्वार\n४०:०५ सवाल', ['00:00 शुरुआत', '05:10 ज्वार', '40:05 सवाल']],
  [
    'a heading glued to the first time',
    'We sail.Chapters:00:00 Low tide04:10 The lock09:30 Sand',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'brackets of its own in a run-together title',
    '## Timestamps(00:00:00) INTRO(00:12:00) Pool.map(timeout=)(00:46:57) next(01:02:00) Executor.submit() (finally)(01:10:00) OUTROTwo people who like boats talk about boats.',
    [
      '00:00 INTRO',
      '12:00 Pool.map(timeout=)',
      '46:57 next',
      '01:02:00 Executor.submit() (finally)',
      '01:10:00 OUTRO',
    ],
  ],
  [
    'sponsors in the middle',
    '00:00 Low tide\n04:10 The lock\n\nThis episode is brought to you by Rope & Sons. Use code TIDE for 10% off.\n\n09:30 Sand\n\nSponsor: Anchors Ltd – anchors that hold.\n\n55:00 Questions',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand', '55:00 Questions'],
  ],
  [
    'a list of quotes under the list of chapters',
    'Chapters\n00:00 Low tide\n04:10 The lock\n09:30 Sand\n55:00 Questions\n\nBest quotes\n“The sea forgets.” – Mo, 12:34\n“A lock is patience.” – Ida, 40:10\n“Sand gets everywhere.” – Mo, 9:59',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand', '55:00 Questions'],
  ],
  [
    'a list of quotes above the list of chapters',
    'Highlights\n“The sea forgets.” (12:34)\n“A lock is patience.” (40:10)\n\nChapters\n(00:00) Low tide\n(04:10) The lock\n(09:30) Sand\n(55:00) Questions',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand', '55:00 Questions'],
  ],
  [
    'a shorter list of songs with their lengths below',
    '00:00 Low tide\n04:10 The lock\n09:30 Sand\n55:00 Questions\n\nMusic:\nShanty – 3:21\nHornpipe – 2:45\nReel – 4:02',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand', '55:00 Questions'],
  ],
  [
    'a list and its translation',
    '00:00 Low tide\n04:10 The lock\n09:30 Sand\n\nDeutsch:\n00:00 Ebbe\n04:10 Die Schleuse\n09:30 Sand',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'two parts whose times go on',
    'Hour one\n00:00 Low tide\n30:10 The lock\n\nHour two\n1:00:30 Sand\n1:15:00 Questions',
    ['00:00 Low tide', '30:10 The lock', '01:00:30 Sand', '01:15:00 Questions'],
  ],
  [
    'hashtags behind',
    '0:00 Low tide\n4:10 The lock\n9:30 Sand #tides #boats\n#podcast #harbour',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand #tides #boats'],
  ],
  [
    'copyright and addresses behind',
    '0:00 Low tide\n4:10 The lock\n9:30 Sand\n© 2025 Harbour talk. All rights reserved.\nhttps://harbour.example\nLearn more about your ad choices.',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'a biography in the same paragraph',
    '<p>0:00 Low tide<br>4:10 The lock<br>9:30 Sand</p>Mo has kept boats since 1987, and writes about them.',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'an invitation glued to the last title',
    '(0:00) Low tide(4:10) The lock(9:30) Sand and stonesFollow us on the usual networks and write to us about boats whenever you like.',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand and stones'],
  ],
  [
    'a sponsor glued behind a question',
    'Timestamps: (0:00) Low tide (4:10) The lock (9:30) Is sand a stone? Thanks to our sponsor Rope & Sons, makers of fine ropes since 1880. See https://rope.example for more.',
    ['00:00 Low tide', '04:10 The lock', '09:30 Is sand a stone?'],
  ],
  [
    'times of day in the prose around',
    'Recorded on Monday 20:15 Uhr at the 9:30 Club. Doors open at 7:00 pm.\n\n00:00 Low tide\n04:10 The lock\n09:30 Sand\n\nNext show: Friday, 21:00.',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'a score and a verse as titles',
    '00:00 Welcome\n05:30 How we lost 2:1\n21:00 Psalm 23:4, read aloud\n44:00 16:9 or 4:3?\n50:00 7:30 at the gate',
    [
      '00:00 Welcome',
      '05:30 How we lost 2:1',
      '21:00 Psalm 23:4, read aloud',
      '44:00 16:9 or 4:3?',
      '50:00 7:30 at the gate',
    ],
  ],
  [
    'titles that end with times',
    '00:00 The train at 8:15\n05:30 The train at 9:15\n21:00 The train at 10:15',
    ['00:00 The train at 8:15', '05:30 The train at 9:15', '21:00 The train at 10:15'],
  ],
  [
    'lengths behind titles',
    '00:00 Low tide (5:30)\n05:30 The lock (15:30)\n21:00 Sand (40:00)',
    ['00:00 Low tide', '05:30 The lock', '21:00 Sand'],
  ],
  [
    'a list before which stands its length',
    'Length: 1:28:10\n\n00:00 Low tide\n04:10 The lock\n09:30 Sand',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'topics under chapters, without times',
    '00:00 Low tide\n- shells\n- crabs\n04:10 The lock\n- gates\n09:30 Sand\n- grains',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'topics under chapters, with links',
    '<p><b>00:00 Low tide</b></p><ul><li><a href="https://a.example">Shells</a></li></ul><p><b>04:10 The lock</b></p><ul><li><a href="https://b.example">Gates</a> (in 12:30 minutes)</li></ul><p><b>09:30 Sand</b></p>',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
  [
    'two chapters in brackets, late',
    'Interview with Mo (12:30)\nInterview with Ida (48:10)',
    ['12:30 Interview with Mo', '48:10 Interview with Ida'],
  ],
  [
    'a date in every line',
    '00:00 12.03.2024 – Low tide\n04:10 13.03.2024 – The lock\n09:30 14.03.2024 – Sand',
    ['00:00 12.03.2024 – Low tide', '04:10 13.03.2024 – The lock', '09:30 14.03.2024 – Sand'],
  ],
  [
    'one time written twice, as an advertiser writes it',
    '00:00 Low tide\n04:10 Sponsor: Rope & Sons\n04:10 The lock\n09:30 Sand',
    ['00:00 Low tide', '04:10 Sponsor: Rope & Sons', '09:30 Sand'],
  ],
  [
    'three lists glued from a form',
    'SUMMARY We sail. TIMESTAMPS 00:00 Low tide 04:10 The lock 09:30 Sand RESOURCES Ropes: https://rope.example CONNECT Write to us.',
    ['00:00 Low tide', '04:10 The lock', '09:30 Sand'],
  ],
])('reads a description with %s', (_, notes, chapters) => {
  const read = chaptersFromNotes(notes, 5400).chapters;
  expect(read.map(({ start, title }) => `${clock(start)} ${title}`)).toEqual(chapters);
});
