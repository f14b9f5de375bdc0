import { expect, test } from 'vitest';
import { failureOf } from '../shared/errors.ts';
import { decodeText } from './decode.ts';
import { refusal } from './test-support.ts';

/** Its quotes and dashes, which Node 20 decodes as controls. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Bytes of a text in an encoding that Node can only read: every code it has is tried against the decoder. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  const one = (byte: number): string =>
    encoding === 'windows-1252' && byte > 0x7f && byte < 0xa0
      ? WINDOWS_1252.charAt(byte - 0x80)
      : decoder.decode(new Uint8Array([byte]));
  const isWide = !/^(?:windows|iso-8859|koi8)/.test(encoding);
  for (let first = 0; first < 256; first++) {
    const single = one(first);
    if (single.length === 1 && single !== '\ufffd') codes.set(single, [first]);
    for (let second = 0x40; isWide && first > 0x80 && second < 256; second++) {
      const pair = decoder.decode(new Uint8Array([first, second]));
      if (pair.length === 1 && pair !== '\ufffd')
        codes.set(pair, codes.get(pair) ?? [first, second]);
    }
  }
  return new Uint8Array([...text].flatMap((character) => codes.get(character) ?? [0x3f]));
}

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

const srt = (text: string): string => `1\n00:00:01,000 --> 00:00:04,000\n${text}\n`;

const greek = 'Καλημέρα σε όλους, σήμερα μιλάμε για βιβλία και για τη θάλασσα.';
const polish = 'Dzień dobry, cześć. Dziś mówimy o książkach, źródłach i żółwiach.';
const czech = 'Dobrý den, vítejte u dalšího dílu. Dnes mluvíme o řece a žížalách.';

test.each([
  ['windows-1252', 'Schön, dass ihr da seid. Über größere Äpfel reden wir später.'],
  ['windows-1252', 'C’est l’été : où êtes-vous allé ? Ça dépend, déjà.'],
  ['windows-1252', '¿Qué pasó ayer? Mañana será otro día, señor Muñoz.'],
  ['windows-1250', polish],
  ['iso-8859-2', polish],
  ['windows-1250', czech],
  ['iso-8859-2', czech],
  [
    'windows-1250',
    'Jó napot, üdvözlöm a hallgatókat. Őszintén szólva örülök, hogy újra együtt vagyunk.',
  ],
  ['windows-1251', 'Добрый день, дорогие слушатели. Сегодня мы поговорим о книгах.'],
  ['koi8-r', 'Добрый день, дорогие слушатели. Сегодня мы поговорим о книгах.'],
  ['windows-1253', greek],
  ['iso-8859-7', greek.replaceAll('Ά', 'Α')],
  ['windows-1252', 'It’s a naïve “plan” — of the café.'],
  ['windows-1254', 'Günaydın, bugün kitaplar hakkında konuşacağız. Şimdi başlıyoruz.'],
  ['windows-1255', 'שלום לכולם, היום נדבר על ספרים ועל הים.'],
  ['windows-1256', 'مرحبا بكم، اليوم نتحدث عن الكتب والبحر.'],
  ['shift_jis', 'こんにちは、今日は本について話します。'],
  ['euc-jp', 'こんにちは、今日は本について話します。'],
  ['euc-kr', '안녕하세요, 오늘은 책에 대해 이야기하겠습니다.'],
  ['gb18030', '大家好，今天我们来谈谈书籍。欢迎收听本期节目。'],
  ['big5', '大家好，今天我們來談談書籍。歡迎收聽本期節目。'],
])('%s is detected: %s', (encoding, text) => {
  const bytes = encode(srt(text), encoding);
  expect(bytes.includes(0x3f)).toBe(text.includes('?'));
  expect(decodeText(bytes)).toBe(srt(text));
});

test.each([
  [
    'windows-1252',
    'Très bien',
    'Fünf',
    'It’s a café…',
    'Það er þannig',
    '¿Y tú?',
    'Selvfølgelig',
    '5 °C',
  ],
  ['iso-8859-15', 'Ma sœur a 20 €'],
  ['windows-1250', 'Łódź', 'Čo sa deje?', 'Naprawdę?', 'Erről később', 'Mulţumesc foarte mult'],
  ['iso-8859-2', 'Šest', 'Žádný problém', 'Što će biti?', 'DOBRÝ DEN, VÍTEJTE'],
  ['windows-1254', 'İyi akşamlar değerli dinleyiciler', 'Işık'],
  ['windows-1257', 'Labrīt, šodien mēs runāsim par grāmatām.', 'Ačiū'],
  ['windows-1251', 'Да.', 'ПРИВЕТ', 'Дякую, як справи?', 'Благодаря ви много'],
  ['koi8-r', 'Ну, хорошо, давайте начнём.', 'Нет'],
  ['koi8-u', 'Сьогодні ми поговоримо про її книжки'],
  ['iso-8859-5', 'Ещё раз?'],
  ['windows-1253', 'Δεν ξέρω.'],
  ['windows-1255', 'כן'],
  ['windows-1256', 'نعم'],
  ['windows-874', 'ไม่รู้', 'ขอบคุณมากครับ'],
  ['shift_jis', 'ありがとう', 'カタカナ', 'はい。'],
  ['euc-jp', 'ありがとう', '東京'],
  ['euc-kr', '네.', '모르겠어요', '감사합니다'],
  ['gb18030', '不知道', '好的', '谢谢大家', '你好'],
  ['big5', '謝謝大家', '歡迎收聽本期節目。'],
])('a single line in %s is enough', (encoding, ...texts) => {
  for (const text of texts) expect(decodeText(encode(srt(text), encoding))).toBe(srt(text));
});

test.each([
  ['utf-8', 'windows-1252', 'Déjà vu, c’est ça.'],
  ['iso-8859-1', 'utf-8', 'Déjà vu, c’est ça.'],
  ['iso-8859-1', 'windows-1251', 'Добрый день, дорогие слушатели.'],
  ['windows-1252', 'shift_jis', 'こんにちは、今日は本について話します。'],
  ['shift_jis', 'windows-1252', 'Schön, dass ihr da seid.'],
  ['utf-16', 'windows-1250', 'Dziękuję bardzo, właśnie tak.'],
  ['big5', 'gb18030', '大家好，今天我们来谈谈书籍。'],
])('declared as %s, %s is found out', (declared, encoding, text) => {
  const bytes =
    encoding === 'utf-8' ? new TextEncoder().encode(srt(text)) : encode(srt(text), encoding);
  expect(decodeText(bytes, { contentType: `text/plain; charset=${declared}` })).toBe(srt(text));
});

test.each([
  'Анна: Добрый день.',
  '大家好，今天我们来谈谈书籍。',
  '안녕하세요, 오늘은',
  'שלום לכולם',
])('UTF-16 without a mark and with hardly any ASCII: %s', (text) => {
  expect(decodeText(utf16(text, true))).toBe(text);
  expect(decodeText(utf16(text, false))).toBe(text);
});

test('the escapes of ISO-2022-JP are read', () => {
  const bytes = new Uint8Array([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x0a]);
  expect(decodeText(bytes)).toBe('日本\n');
});

test('a broken byte in a long legacy file costs one character', () => {
  const good = encode(srt('こんにちは、今日は本について話します。'), 'shift_jis');
  const text = decodeText(new Uint8Array([...good, 0x82, 0x0a, ...good]));
  expect(text.replace(/\ufffd\n/, '')).toBe(
    `${srt('こんにちは、今日は本について話します。')}${srt('こんにちは、今日は本について話します。')}`,
  );
});

test.each([
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${srt(czech)}`)],
  ['UTF-8', new TextEncoder().encode(srt(czech))],
  ['UTF-16 with a mark, little', utf16(`\ufeff${srt(czech)}`, true)],
  ['UTF-16 with a mark, big', utf16(`\ufeff${srt(czech)}`, false)],
  ['UTF-16, little', utf16(srt(czech), true)],
  ['UTF-16, big', utf16(srt(czech), false)],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(srt(czech));
  expect(decodeText(bytes, { contentType: 'text/plain; charset=iso-8859-1' })).toBe(srt(czech));
});

test('a declared charset is believed where the bytes agree', () => {
  const short = encode('ż', 'iso-8859-2');
  expect(decodeText(short, { contentType: 'text/plain; charset="ISO-8859-2"' })).toBe('ż');
  expect(decodeText(short, { contentType: 'text/plain; charset=nonsense' })).not.toBe('');
  const page = encode('<html><head><meta charset="windows-1250"></head><p>ż</p>', 'windows-1250');
  expect(decodeText(page)).toContain('<p>ż</p>');
});

test('a few broken bytes do not make UTF-8 another encoding', () => {
  const good = new TextEncoder().encode(srt(czech));
  expect(decodeText(new Uint8Array([...good, 0xc5]))).toBe(`${srt(czech)}\ufffd`);
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['an archive', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
  ['audio', [0x49, 0x44, 0x33, 0x04, 0x00]],
  ['noise', Array.from({ length: 4000 }, (_, n) => (n * n * 31 + n * 17) % 256)],
  ['zeros', new Array<number>(100).fill(0)],
])('%s is refused', (_, bytes) => {
  expect(() => decodeText(new Uint8Array(bytes))).toThrow();
  try {
    decodeText(new Uint8Array(bytes));
  } catch (error) {
    expect(failureOf(error).code).toBe('binary-file');
  }
  expect(refusal(new Uint8Array(bytes))).toBe('binary-file');
});

test('a replacement character that a file itself holds does not make it another encoding', () => {
  const text = srt('It said \ufffd there.');
  expect(decodeText(new TextEncoder().encode(text))).toBe(text);
});
