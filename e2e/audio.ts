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
export function wav({ seconds, pitch = 220, sampleRate = 8000 }: Tone): Buffer {
  const samples = Math.round(seconds * sampleRate);
  const header = 44;
  const file = Buffer.alloc(header + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  if (pitch === 0) return file;
  for (let index = 0; index < samples; index++) {
    const time = index / sampleRate;
    // The pitch creeps up by a hertz a second.
    const level = Math.sin(2 * Math.PI * (pitch + time / 2) * time);
    file.writeInt16LE(Math.round(level * 8000), header + index * 2);
  }
  return file;
}
