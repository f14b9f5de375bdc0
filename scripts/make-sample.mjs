// Makes the episode of the sample show from assets/sample/source/script.md: the audio, its word-timed transcript and its
// chapters; puts their length and size into feed.xml; and draws its artwork. Run by hand when the script changes, never by a build:
//
//   apt-get install flite1-dev libasound2-dev gcc ffmpeg librsvg2-bin      (Debian; Flite 2.2 with the voices slt and rms)
//   node scripts/make-sample.mjs
//
// Flite speaks one sentence at a time and tells when each word of it starts, so the times in the transcript are the
// synthesiser's own, moved by where the sentence was laid. `--check DIR` also leaves the uncompressed audio in DIR.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../assets/sample');
const RATE = 24_000;

/** How each of the two sounds: Flite's voice, its pace and pitch, and a little shaping of its tone. */
const VOICES = {
  Wren: { name: 'slt', stretch: 1.1, pitch: 4, tone: 'equalizer=f=3200:t=q:w=1:g=2.5' },
  Tobias: { name: 'rms', stretch: 1.02, pitch: -3, tone: 'equalizer=f=2600:t=q:w=1:g=2' },
};

/** Silences in seconds. */
const PAUSE = { opening: 2.2, sentence: 0.34, turn: 0.52, chapter: 2.5, closing: 2.6 };
/** The bell of a chapter rings this long after the last word before it, and begins the chapter. */
const BELL_AFTER = 0.85;

/** Samples by which LAME and a decoder together are late. */
const CODEC_DELAY = 576 + 529;
/** Loudness in LUFS before the limiter, which leaves about -16 of it. */
const BEFORE_LIMITER = -15.2;

/** @typedef {{ shown: string, start: number, end: number }} TimedWord */
/** @typedef {{ speaker: string, words: TimedWord[] }} Cue */

const work = mkdtempSync(join(tmpdir(), 'cuecast-sample-'));
try {
  make();
} finally {
  rmSync(work, { recursive: true });
}

function make() {
  const { title, chapters } = readScript(readFileSync(join(SAMPLE, 'source/script.md'), 'utf8'));
  const speak = buildSpeaker();

  const laid = [];
  const cues = [];
  const starts = [];
  let now = PAUSE.opening;
  chapters.forEach((chapter, chapterIndex) => {
    if (chapterIndex > 0) now += PAUSE.chapter - PAUSE.turn;
    starts.push({
      title: chapter.title,
      start: chapterIndex === 0 ? 0 : now - PAUSE.chapter + BELL_AFTER,
    });
    for (const { speaker, sentences } of chapter.turns) {
      for (const sentence of sentences) {
        const spoken = speak(speaker, sentence);
        laid.push({ samples: spoken.samples, at: now });
        for (const words of spoken.cues) {
          cues.push({
            speaker,
            words: words.map((word) => ({ ...word, start: word.start + now, end: word.end + now })),
          });
        }
        now += spoken.samples.length / RATE + PAUSE.sentence;
      }
      now += PAUSE.turn - PAUSE.sentence;
    }
  });
  const duration = now - PAUSE.turn + PAUSE.closing;

  const mix = new Float32Array(Math.round(duration * RATE));
  for (const { samples, at } of laid) addInto(mix, samples, at);
  starts.forEach(({ start }, index) => addInto(mix, bell(index), index === 0 ? 0.25 : start));
  addInto(mix, bell(0), duration - PAUSE.closing + 0.5);

  const audio = encode(mix, title);
  writeFileSync(join(SAMPLE, 'transcript.vtt'), toVtt(cues));
  writeFileSync(join(SAMPLE, 'chapters.json'), toChapters(title, starts));
  const artwork = join(SAMPLE, 'artwork.png');
  execFileSync('rsvg-convert', ['-w', '1400', join(SAMPLE, 'source/artwork.svg'), '-o', artwork]);
  updateFeed(duration, statSync(audio).size, starts);
  console.log(
    `${duration.toFixed(2)} s, ${statSync(audio).size} bytes, ${cues.length} cues, ` +
      `${cues.reduce((sum, cue) => sum + cue.words.length, 0)} words`,
  );
}

/** The script as chapters of turns of sentences; a sentence is a list of cues, a cue a list of words. */
function readScript(markdown) {
  const chapters = [];
  let title = '';
  for (const line of markdown.replace(/<!--.*?-->/s, '').split('\n')) {
    const turn = /^(\w+): (.+)$/.exec(line);
    if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('## ')) chapters.push({ title: line.slice(3), turns: [] });
    else if (turn) {
      // The space inside `{shown|said so}` is not one between words.
      const words = turn[2].match(/\{[^}]*\}|\S+/g).map((word) => {
        const helped = /^\{(.+)\|(.+)\}$/.exec(word);
        return helped ? { shown: helped[1], said: helped[2] } : { shown: word, said: word };
      });
      chapters.at(-1).turns.push({ speaker: turn[1], sentences: splitIntoSentences(words) });
    } else if (line.trim() !== '') throw new Error(`Not understood: ${line}`);
  }
  return { title, chapters };
}

function splitIntoSentences(words) {
  const sentences = [[[]]];
  for (const word of words) {
    const sentence = sentences.at(-1);
    if (word.shown === '|') {
      sentence.push([]);
      continue;
    }
    sentence.at(-1).push(word);
    if (/[.?!]$/.test(word.shown)) sentences.push([[]]);
  }
  return sentences.slice(0, -1);
}

/** Compiles the little program that speaks. Returns what speaks a sentence: its samples, and its words timed in them. */
function buildSpeaker() {
  const program = join(work, 'speak');
  const voices = ['slt', 'rms'].map((name) => `-lflite_cmu_us_${name}`);
  const libraries = [
    ...voices,
    '-lflite_usenglish',
    '-lflite_cmulex',
    '-lflite',
    '-lm',
    '-lasound',
  ];
  execFileSync('gcc', ['-O2', '-o', program, join(SAMPLE, 'source/speak.c'), ...libraries]);
  const wave = join(work, 'sentence.wav');

  return (speaker, sentence) => {
    const { name, stretch, pitch, tone } = VOICES[speaker];
    const said = sentence.flat().map((word) => word.said.split(' '));
    const times = execFileSync(program, [name, String(stretch), String(pitch), wave], {
      input: `${said.flat().join(' ')}\n`,
      encoding: 'utf8',
    });
    const spoken = times
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    if (spoken.length !== said.flat().length) throw new Error(`Spoken otherwise:\n${times}`);

    // What is silent before the first and after the last word is cut, all but a breath.
    const from = Math.max(0, spoken[0][0] - 0.03);
    const to = spoken.at(-1)[1] + 0.06;
    const words = said.map((parts, index) => {
      const before = said.slice(0, index).flat().length;
      return {
        shown: sentence.flat()[index].shown,
        start: spoken[before][0] - from,
        end: spoken[before + parts.length - 1][1] - from,
      };
    });
    const filters = [
      `atrim=${from}:${to}`,
      'asetpts=N/SR/TB',
      'highpass=f=70',
      tone,
      'acompressor=threshold=0.12:ratio=2.2:attack=8:release=120',
      'afade=d=0.01',
      `afade=t=out:d=0.02:st=${(to - from - 0.02).toFixed(3)}`,
    ];
    const samples = levelled(decode(wave, filters.join(',')));
    return {
      samples,
      cues: sentence.map((cue) => words.splice(0, cue.length)),
    };
  };
}

/** Mono samples of a sound file at our rate, after a filter. */
function decode(file, filter) {
  const raw = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-af', filter, '-f', 'f32le', '-ac', '1', '-ar', `${RATE}`, '-'],
    { maxBuffer: 1e9 },
  );
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

/** The same sentence at the loudness all sentences have, so that neither voice stands over the other. */
function levelled(samples) {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const gain = 0.09 / Math.sqrt(power);
  return samples.map((sample) => sample * gain);
}

/** A soft harbour bell: the partials of a bell, each fading the faster the higher it is. */
function bell(index) {
  const pitch = [392, 440, 392, 494, 440, 392][index];
  const partials = [
    [0.5, 0.35, 2.2],
    [1, 1, 1.5],
    [1.19, 0.45, 1.1],
    [2, 0.4, 0.7],
    [2.74, 0.16, 0.4],
  ];
  return Float32Array.from({ length: 2.4 * RATE }, (_, sample) => {
    const time = sample / RATE;
    const sum = partials.reduce(
      (total, [ratio, level, fade]) =>
        total + level * Math.exp((-3 * time) / fade) * Math.sin(2 * Math.PI * pitch * ratio * time),
      0,
    );
    return 0.05 * sum * Math.min(1, time / 0.012) * Math.min(1, (2.4 - time) / 0.3);
  });
}

function addInto(mix, samples, at) {
  const offset = Math.round(at * RATE);
  for (let index = 0; index < samples.length && offset + index < mix.length; index++) {
    mix[offset + index] += samples[index];
  }
}

/**
 * Writes episode.mp3. Constant rate and no bit reservoir, so that a seek lands where it should and the first frame after it
 * sounds whole. An MP3 plays late by the delay of its codec; players differ in whether they take that back when a header
 * tells of it. So there is no such header, and the delay is cut from the silence at the start: all play at the same time.
 */
function encode(mix, title) {
  const wave = join(work, 'mix.f32');
  writeFileSync(wave, mix);
  const input = ['-hide_banner', '-f', 'f32le', '-ac', '1', '-ar', `${RATE}`, '-i', wave];
  const { stderr } = spawnSync('ffmpeg', [...input, '-af', 'ebur128', '-f', 'null', '-'], {
    encoding: 'utf8',
  });
  const loudness = Number(/Integrated loudness:\s+I:\s+(-[\d.]+) LUFS/.exec(stderr)[1]);
  const gain = (BEFORE_LIMITER - loudness).toFixed(2);
  const shape = `volume=${gain}dB,alimiter=limit=0.78:attack=3:release=60:level=0:latency=1`;

  const check = process.argv.indexOf('--check');
  if (check > 0) {
    const plain = join(process.argv[check + 1], 'episode.wav');
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...input, '-af', shape, plain]);
  }
  const audio = join(SAMPLE, 'episode.mp3');
  const tags = { title, artist: 'Wren and Tobias', album: 'Welcome to Cuecast', genre: 'Podcast' };
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', ...input, '-af', `${shape},atrim=start_sample=${CODEC_DELAY}`],
    ...['-c:a', 'libmp3lame', '-b:a', '48k', '-reservoir', '0', '-compression_level', '0'],
    ...['-write_xing', '0', '-fflags', '+bitexact', '-id3v2_version', '3', '-map_metadata', '-1'],
    ...Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]),
    audio,
  ]);
  return audio;
}

/** Every word behind its own timestamp. These must lie after the start of their cue, which so starts a moment before. */
function toVtt(cues) {
  const blocks = cues.map(({ speaker, words }) => {
    const text = words.map(({ shown, start }) => `<${vttTime(start)}>${shown}`).join(' ');
    const times = `${vttTime(words[0].start - 0.001)} --> ${vttTime(words.at(-1).end)}`;
    return `${times}\n<v ${speaker}>${text}</v>\n`;
  });
  const note =
    'NOTE\nThe sample episode of Cuecast, timed word by word.\n' +
    'Made by scripts/make-sample.mjs from source/script.md. CC0.\n';
  return ['WEBVTT\nKind: captions\nLanguage: en\n', note, ...blocks].join('\n');
}

function vttTime(seconds) {
  const milliseconds = Math.round(seconds * 1000);
  const part = (unit, base, digits) =>
    String(Math.floor(milliseconds / unit) % base).padStart(digits, '0');
  return `${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`;
}

/** Podcasting 2.0 chapters, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
function toChapters(title, starts) {
  const chapters = starts.map((chapter) => ({
    startTime: Number(chapter.start.toFixed(2)),
    title: chapter.title,
  }));
  return `${JSON.stringify({ version: '1.2.0', title, podcastName: 'Welcome to Cuecast', chapters }, null, 2)}\n`;
}

/** Puts what only the made audio can tell into feed.xml. */
function updateFeed(duration, bytes, starts) {
  const file = join(SAMPLE, 'feed.xml');
  let feed = readFileSync(file, 'utf8')
    .replace(/(<enclosure[^>]* length=")\d+/, `$1${bytes}`)
    .replace(/(<itunes:duration>)\d+/, `$1${Math.round(duration)}`);
  for (const { title, start } of starts) {
    const line = feed.indexOf(` ${title}</li>`);
    if (line < 0) throw new Error(`The show notes in feed.xml have no line for “${title}”`);
    const from = feed.lastIndexOf('<li>', line) + '<li>'.length;
    const seconds = String(Math.floor(start % 60)).padStart(2, '0');
    feed = `${feed.slice(0, from)}${Math.floor(start / 60)}:${seconds}${feed.slice(line)}`;
  }
  writeFileSync(file, feed);
}
