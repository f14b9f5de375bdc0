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

/** Whether a line is a heading that calls what follows chapters, in one of many languages. */
export const isHeading = (line: string): boolean => HEADING.test(line);
