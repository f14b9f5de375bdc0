/** A show of which it is known when each word is spoken: every word has a tone of its own. */
import { tones } from './audio.ts';
import type { Host } from './host.ts';

export const SPOKEN_SHOW = 'The Lantern Room';
/** Somebody says the words in question once, half in one segment and half in the next. */
export const COUNTED = 'What the keeper counted';
/** It is full of lanterns. */
export const MANY = 'A night of many lanterns';
/** Its transcript comes when somebody asks for it. */
export const LATE = 'The lamp that came late';

/** Seconds from word to word, and how long each of them sounds. */
const STEP = 0.5;
const SOUNDS = 0.4;
/** Seconds of silence before the first word. */
const BEFORE = 4;

type Script = readonly (readonly [speaker: string, text: string])[];

const counted: Script = [
  ['Mara Quill', 'Nobody believed the keeper when he came down that morning.'],
  ['Ivo Sands', 'He said that out on the reef there were seven'],
  ['Ivo Sands', 'lanterns, one behind the other, where there is no road.'],
  ['Mara Quill', 'And he wrote that into the book?'],
];

const many: Script = Array.from({ length: 12 }, (_, index) =>
  index % 2 === 0
    ? (['Ada Brandt', `Lanterns on the stair, number ${index}, and oil for all of them.`] as const)
    : ([
        'Ivo Sands',
        'We carried them up by hand, one step at a time, and nobody was to speak before the top, so that all of us would hear the bell; then we sat down, and somebody told the story of the whale that came in with the tide.',
      ] as const),
);

const late: Script = [['Ada Brandt', 'One of the lanterns was lit when nobody was there.']];

export interface SpokenWord {
  text: string;
  /** Seconds. */
  start: number;
  end: number;
  /** Hertz: what is heard meanwhile. */
  pitch: number;
}

interface Spoken {
  vtt: string;
  sound: Buffer;
  words: SpokenWord[];
}

function spoken(script: Script): Spoken {
  const words: SpokenWord[] = [];
  const cues = script.map(([speaker, text]) => {
    const from = BEFORE + words.length * STEP;
    const said = text.split(' ').map((word, index) => {
      const start = from + index * STEP;
      words.push({ text: word, start, end: start + SOUNDS, pitch: 300 + 20 * words.length });
      return `<${stamp(start)}>${word}`;
    });
    return `${stamp(from)} --> ${stamp(from + said.length * STEP)}\n<v ${speaker}>${said.join(' ')}\n`;
  });
  const sound = tones([
    { seconds: BEFORE, pitch: 0 },
    ...words.flatMap(({ pitch }) => [
      { seconds: SOUNDS, pitch },
      { seconds: STEP - SOUNDS, pitch: 0 },
    ]),
    { seconds: BEFORE, pitch: 0 },
  ]);
  return { vtt: `WEBVTT\n\n${cues.join('\n')}`, sound, words };
}

const stamp = (time: number): string => new Date(time * 1000).toISOString().slice(11, 23);

export const countedSpoken = spoken(counted);
const episodes: [title: string, spoken: Spoken][] = [
  [LATE, spoken(late)],
  [COUNTED, countedSpoken],
  [MANY, spoken(many)],
];

/** Serves the show, and behind those episodes many that name a lantern in their notes; answers the feed's address. */
export function serveSpoken(host: Host): string {
  const listed = episodes.map(([title, { vtt, sound, words }], index) => {
    host.serve(`/${index}.vtt`, { body: vtt, type: 'text/vtt' });
    host.serve(`/${index}.wav`, { body: sound, type: 'audio/wav' });
    return {
      title,
      link: `https://lanterns.example/${index}`,
      published: new Date(Date.UTC(2026, 1, 20 - index)).toUTCString(),
      duration: String(Math.round(words.length * STEP + 2 * BEFORE)),
      audio: { url: `/${index}.wav`, length: sound.length },
      transcripts: [{ url: `/${index}.vtt`, type: 'text/vtt' }],
    };
  });
  const others = Array.from({ length: 30 }, (_, index) => ({
    title: `Evening ${index + 1}.`,
    published: new Date(Date.UTC(2025, 11, 30 - index)).toUTCString(),
    description: '<p>We light the lanterns, and wait for somebody to see them.</p>',
  }));
  return host.feed('/lanterns.xml', {
    title: SPOKEN_SHOW,
    episodes: [...listed, ...others],
  });
}
