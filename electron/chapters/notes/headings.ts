const NAMES = [
  'chapters?( markers?)?|time ?-?(stamps?|codes?|line)|in this episode|topics',
  'kapitel(marken|übersicht)?|(zeit|sprung)marken|in dieser folge|themen',
  'chapitres?|sommaire|minutage|au programme|cap[ií]tulos?|[ií]ndice|minutos?|en este episodio|neste epis[oó]dio|capitoli|hoofdstukken|kapitler|rozdziały',
  'главы|тай?м-?коды|содержание|розділи|таймкоди',
  '目次|チャプター|タイムスタンプ|时间[轴線线戳]|時間[軸線戳]|章节|章節|타임\\s?(라인|스탬프)|챕터|목차',
  'الفصول|פרקים|bölümler|अध्याय',
];
const HEADING = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:episode|show|folgen) )?(?:${NAMES.join('|')})[^\p{L}\p{N}]*$`,
  'iu',
);

const CLOSINGS = [
  '(?:final|closing|parting) thoughts|outro|(?:good)?bye(?:[- ]bye)?|farewell|wrap[- ]?up|closing|credits|the end',
  'verabschiedung|abschied|abspann|fazit|schluss(?:wort)?|conclusions?|cierre|despedida|encerramento|saluti|zakończenie',
  'заключение|прощание|итоги|エンディング|结尾|結尾|클로징|마무리|خاتمة|סיום',
];
const CLOSING = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${CLOSINGS.join('|')})`, 'iu');

/**
 * What a title that begins with a common name of a last chapter is without a text that touches it ("OUTROHi there!");
 * where `isText` is sure, without one behind a space, too. Null where none does.
 */
export function closingOf(title: string, isText: boolean): string | null {
  const closing = CLOSING.exec(title)?.[0] ?? '';
  const rest = title.slice(closing.length);
  const isNext = /^\p{Lu}\p{Ll}/u.test(rest) || (isText && /^\s\p{Lu}/u.test(rest));
  return closing !== '' && isNext ? closing : null;
}

const MUSIC = [
  'music|songs?|play ?list|set ?list|track ?list(?:ing)?',
  'musik|lieder|titelliste|musique|chansons|m[uú]sicas?|canciones|canzoni|muziek|muzyka|музыка|песни',
  '音楽|楽曲|曲目|歌单|歌單|음악|노래',
];
const SONGS = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:the )?(?:${MUSIC.join('|')})(?!\p{L})[^.!?]{0,40}$`,
  'iu',
);

/** Whether a line is a heading that calls what follows music, in one of many languages. */
export const isMusicHeading = (line: string): boolean => SONGS.test(line);

/** Whether a line is a heading that calls what follows chapters, in one of many languages. */
export const isHeading = (line: string): boolean => HEADING.test(line);
