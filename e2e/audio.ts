/** Real, playable audio made in memory: PCM in a WAV, which every Chromium plays. */

export interface Tone {
  /** Length in seconds. */
  seconds: number;
  /** Hertz; 0 is silence. */
  pitch?: number;
  /** Samples a second: 8000 unless said otherwise, so that a minute is under 1 MB. */
  sampleRate?: number;
}

/** One channel of 16-bit PCM. No two seconds of a tone are alike, so that mixed-up ranges show. */
export function wav({ seconds, pitch = 220, sampleRate = RATE }: Tone): Buffer {
  const samples = Math.round(seconds * sampleRate);
  const sound = Buffer.alloc(samples * 2);
  for (let index = 0; pitch > 0 && index < samples; index++) {
    const time = index / sampleRate;
    // The pitch creeps up by a hertz a second.
    const level = Math.sin(2 * Math.PI * (pitch + time / 2) * time);
    sound.writeInt16LE(Math.round(level * 8000), index * 2);
  }
  return inWav([sound], sampleRate);
}

/** One tone after the other, all at 8000 samples a second. */
export const tones = (parts: readonly Omit<Tone, 'sampleRate'>[]): Buffer =>
  inWav(parts.map((part) => wav(part).subarray(HEADER)));

/** What is heard at a moment (seconds) of such a file: hertz, 0 in silence; right to a few of them. */
export function pitchAt(file: Buffer, seconds: number): number {
  const first = HEADER + Math.round(seconds * RATE) * 2;
  const samples = RATE / 10;
  let turns = 0;
  for (let index = 1; index < samples; index++) {
    const before = file.readInt16LE(first + (index - 1) * 2);
    const after = file.readInt16LE(first + index * 2);
    if (before < 0 && after >= 0) turns++;
  }
  return (turns * RATE) / samples;
}

const RATE = 8000;
const HEADER = 44;

function inWav(parts: readonly Buffer[], sampleRate = RATE): Buffer {
  const header = Buffer.alloc(HEADER);
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER - 8 + size, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(size, 40);
  return Buffer.concat([header, ...parts]);
}
