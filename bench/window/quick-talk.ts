/** A show with one episode in which a word is timed every tenth of a second: many words in little time. */
import type { Host } from '../../e2e/host.ts';
import { silence, stamp } from './show.ts';

export const TALK = 'A quick talk';
export const TALK_SHOW = 'Quick';
/** Seconds. */
const LENGTH = 20 * 60;
const SEGMENT = 3;
const EVERY = 0.1;

/** When each word is said, seconds. */
export const wordStarts = Array.from({ length: LENGTH / EVERY }, (_, word) => word * EVERY);

const words = 'tide harbour chart bell pencil lights ferry keeper slowly morning'.split(' ');

function transcript(): string {
  const cues = ['WEBVTT'];
  for (let start = 0; start < LENGTH; start += SEGMENT) {
    const said = Array.from({ length: SEGMENT / EVERY }, (_, word) => {
      const text = words[(start + word * 3) % words.length] ?? '';
      return `<${stamp(start + word * EVERY)}>${text}`;
    });
    cues.push(`${stamp(start)} --> ${stamp(start + SEGMENT)}\n${said.join(' ')}`);
  }
  return cues.join('\n\n');
}

/** Serves the show; answers the address of its feed. */
export function serveTalk(host: Host): string {
  const sound = silence(LENGTH);
  host.serve('/talk.wav', { body: sound, type: 'audio/wav', etag: '"talk"' });
  host.serve('/talk.vtt', { body: transcript(), type: 'text/vtt' });
  return host.feed('/quick.xml', {
    title: TALK_SHOW,
    episodes: [
      {
        title: TALK,
        published: 'Tue, 03 Feb 2026 06:00:00 GMT',
        duration: '20:00',
        audio: { url: '/talk.wav', length: sound.length },
        transcripts: [{ url: '/talk.vtt', type: 'text/vtt', language: 'en' }],
      },
    ],
  });
}
