/** What kinds of audio file there are, by what they begin with: names and types lie. */

/** Kinds of audio that are played. */
export type AudioKind = 'mp3' | 'mp4' | 'aac' | 'ogg' | 'flac' | 'wav' | 'webm';

/** How many bytes `audioKind` wants to see. */
export const HEAD_BYTES = 64 * 1024;

const signatures: [kind: AudioKind, look: RegExp][] = [
  // A tag in front of MP3, and now and then of AAC or FLAC.
  ['mp3', /^ID3[\x02-\x04]/],
  // Pictures are in boxes of the same make.
  ['mp4', /^[^]{4}ftyp(?!avi[fs]|hei[cfmsx]|hev[cx]|mif1|msf1|jp[2xm] |crx )/],
  ['mp4', /^[^]{4}(?:moov|mdat|wide)/],
  ['aac', /^\xff[\xf0\xf1\xf8\xf9]/],
  ['aac', /^ADIF/],
  ['ogg', /^OggS/],
  ['flac', /^fLaC/],
  ['wav', /^(?:RIFF|RF64)[^]{4}WAVE/],
  ['webm', /^\x1aE\xdf\xa3[^]{0,60}webm/],
];

/** Kilobits a second of MPEG layer III, by the bits of the header: MPEG 1, then 2 and 2.5. */
const BIT_RATES = [
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000];

/** The kind of audio a file is by its first bytes (`HEAD_BYTES` of them), or null when it is none. */
export function audioKind(head: Uint8Array): AudioKind | null {
  const start = Buffer.from(head.subarray(0, 96)).toString('latin1');
  const known = signatures.find(([, look]) => look.test(start))?.[0];
  return known ?? (hasMpegFrames(head) ? 'mp3' : null);
}

/** Whether there are two MPEG layer III frames in a row: recorders leave a few bytes before the first. */
function hasMpegFrames(head: Uint8Array): boolean {
  for (let at = 0; at + 4 < head.length; at++) {
    const length = frameLength(head, at);
    if (length !== null && frameLength(head, at + length) !== null) return true;
  }
  return false;
}

/** Bytes of the frame whose header stands at `at`, or null where there is none (ISO 11172-3, 2.4.1.3). */
function frameLength(bytes: Uint8Array, at: number): number | null {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 3);
  const layer3 = (kind & 0xe6) === 0xe2;
  const version = (kind >> 3) & 3;
  const sampleRate = SAMPLE_RATES[(rates >> 2) & 3];
  const bitRate = BIT_RATES[version === 3 ? 0 : 1][(rates >> 4) - 1];
  if (sync !== 0xff || !layer3 || version === 1 || !sampleRate || !bitRate) return null;
  const shift = version === 3 ? 0 : version === 2 ? 1 : 2;
  const samples = version === 3 ? 144 : 72;
  return Math.floor((samples * bitRate * 1000) / (sampleRate >> shift)) + ((rates >> 1) & 1);
}
