/** A library as large as somebody's who has listened for years, made anew for every run and always the same. */
import { NO_FACTS } from '../../electron/shared/facts.ts';
import { toJsonText } from '../../electron/shared/json-text.ts';
import type { ParsedEpisode, Segment } from '../../electron/shared/model.ts';
import type { NewVersion, Store } from '../../electron/storage/interface.ts';
import { generator, oneOf } from './random.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

export const SHOWS = 20;
export const EPISODES = 1000;
export const SEGMENTS = 900;
/** Words of a segment, on average; 10 million in all. */
const WORDS = 11.2;
/** Seconds of a segment. */
const SECONDS = 4;
/** Every so many-th episode is told in a script without spaces. */
const UNSPACED = 50;

const CODE = [
  'asyncio.run',
  'C++',
  '__init__',
  'node.js',
  '3.14',
  'std::vector',
  'C#',
  'TCP/IP',
] as const;
const JAPANESE = [
  '今日は海の潮の話をします',
  '東京湾の灯台はとても古いです',
  '機械学習について考えましょう',
  '波の音が聞こえますか',
  'ありがとうございました',
] as const;
const CHINESE = [
  '今天我们谈谈海港的历史',
  '灯塔照亮了整个海湾',
  '机器学习改变了一切',
  '谢谢大家的收听',
] as const;
const THAI = ['วันนี้เราจะพูดถึงทะเล', 'ประภาคารเก่ามาก', 'การเรียนรู้ของเครื่อง', 'ขอบคุณที่รับฟัง'] as const;
const SPEAKERS = ['Ada Quill', 'Ben Holm', 'Chloé Marais', 'Dmitri Vale'] as const;
const DAY = 86_400_000;

export interface Told {
  segments: Segment[];
  language: string;
}

/** What is said in the episode of this number. Half of it is about a few things, which are named again and again. */
export function told(number: number, { words, draw }: Vocabulary): Told {
  const random = generator(1000 + number);
  const scripts = [JAPANESE, CHINESE, THAI] as const;
  const script = number % UNSPACED === 0 ? scripts[(number / UNSPACED) % 3] : undefined;
  const topics = Array.from(
    { length: 60 },
    () => words[200 + Math.floor(random() ** 3 * 20_000)] ?? '',
  );
  const say = (): string => {
    const chance = random();
    if (chance < 0.0005) return oneOf(CODE, random);
    return chance < 0.08 ? (topics[Math.floor(random() ** 2 * topics.length)] ?? '') : draw(random);
  };
  const sentence = (): string => {
    const count = Math.max(1, Math.round(WORDS + (random() - 0.5) * 12));
    const said = Array.from({ length: count }, say).join(' ');
    const begun = random() < 0.4 ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    return random() < 0.4 ? `${begun}.` : random() < 0.3 ? `${begun},` : begun;
  };
  const segments = Array.from({ length: SEGMENTS }, (_, index): Segment => ({
    start: index * SECONDS,
    end: (index + 1) * SECONDS,
    speaker: SPEAKERS[Math.floor(index / 6 + number) % 4] ?? null,
    text: script ? oneOf(script as readonly [string, ...string[]], random) : sentence(),
  }));
  const languages = ['ja', 'zh', 'th'];
  return { segments, language: script ? (languages[(number / UNSPACED) % 3] ?? 'en') : 'en' };
}

/** Fills a library; answers how many bytes and words its transcripts have as text. */
export function fill(
  store: Store,
  each: (number: number, told: Told) => void = () => undefined,
): { bytes: number; words: number } {
  const vocabulary = makeVocabulary();
  const share = EPISODES / SHOWS;
  for (let show = 0; show < SHOWS; show++) {
    const episodes = Array.from({ length: share }, (_, index) =>
      episode(show * share + index, vocabulary),
    );
    store.saveFeed(
      `https://feeds.example/${show}`,
      {
        title: `Show ${vocabulary.words[500 + show] ?? ''}`,
        link: null,
        author: null,
        description: null,
        language: 'en',
        image: null,
        guid: null,
        episodes: episodes.toReversed(),
        warnings: [],
      },
      { etag: null, lastModified: null, at: '2031-05-01T00:00:00.000Z' },
    );
  }
  let bytes = 0;
  let words = 0;
  for (let number = 0; number < EPISODES; number++) {
    const one = told(number, vocabulary);
    for (const { text } of one.segments) {
      bytes += Buffer.byteLength(text) + 1;
      words += text.split(' ').length;
    }
    store.saveTranscript(number + 1, version(one, number), []);
    each(number, one);
  }
  return { bytes, words };
}

/** A transcript as it is given to the store. */
export const version = ({ segments, language }: Told, number: number): NewVersion => ({
  source: toJsonText({ format: 'vtt', language, timed: true, segments, warnings: [] }),
  format: 'vtt',
  language,
  timing: 'lines',
  link: null,
  origin: 'file',
  name: null,
  file: `${number}.vtt`,
  sha256: String(number),
  fetchedAt: '2031-05-01T00:00:00.000Z',
  choose: false,
});

function episode(number: number, { words, draw }: Vocabulary): ParsedEpisode {
  const random = generator(number);
  const some = (count: number) => Array.from({ length: count }, () => draw(random)).join(' ');
  return {
    guid: `episode-${number}`,
    title: `${words[3000 + number] ?? ''} and ${some(4)}`,
    link: `https://show.example/${number}`,
    published: new Date(Date.UTC(2026, 0, 1) + number * 2 * DAY).toISOString(),
    duration: SEGMENTS * SECONDS,
    season: null,
    episode: null,
    image: null,
    description: `<p>${some(40)}</p><p>${some(30)}</p>`,
    enclosure: { url: `https://audio.example/${number}.mp3`, type: 'audio/mpeg', length: 1 },
    transcripts: [],
    chapters: null,
    persons: [],
    facts: NO_FACTS,
    podlove: [],
  };
}
