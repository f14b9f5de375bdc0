/** Transcripts that lie beside an audio file under its name: `talk.vtt`, `talk.en.srt`, `talk.mp3.vtt`. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

export interface Sidecar {
  /** Absolute. */
  path: string;
  /** File name. */
  name: string;
  /** BCP 47 tag that the name gives, or null. */
  language: string | null;
}

const EXTENSIONS = /\.(?:vtt|srt|json|html?|txt)$/i;
/** A language, its script, its region (BCP 47). */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/;
/** Names languages, not words that look like one. */
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The language that `name` gives when it names a transcript of the audio file `audioName`: a BCP 47
 * tag, null when it gives none, undefined when it is no transcript of that file.
 */
export function languageBeside(audioName: string, name: string): string | null | undefined {
  if (!EXTENSIONS.test(name)) return undefined;
  const stem = folded(name.replace(EXTENSIONS, ''));
  const whole = folded(audioName);
  // The longer first: `talk.mp3.vtt` begins with `talk` too.
  for (const start of [whole, folded(withoutExtension(audioName))]) {
    if (stem === start) return null;
    if (!stem.startsWith(`${start}.`)) continue;
    const language = languageOf(stem.slice(start.length + 1));
    if (language) return language;
  }
  return undefined;
}

/** The transcripts beside an audio file (absolute path), by name. Throws what the folder's reading does. */
export async function sidecarsOf(path: string): Promise<Sidecar[]> {
  const folder = dirname(path);
  const found: Sidecar[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    const language = languageBeside(basename(path), entry.name);
    if (language === undefined) continue;
    found.push({ path: join(folder, entry.name), name: entry.name, language });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A file name without its last extension. */
export const withoutExtension = (name: string): string =>
  name.slice(0, -extname(name).length || undefined);

/** Names differ in case and in how accents are written, from one system to the other. */
const folded = (name: string) => name.normalize('NFC').toLowerCase();

function languageOf(suffix: string): string | null {
  const tag = suffix.replaceAll('_', '-');
  if (!TAG.test(tag) || languages.of(tag) === undefined) return null;
  return Intl.getCanonicalLocales(tag)[0] ?? null;
}
