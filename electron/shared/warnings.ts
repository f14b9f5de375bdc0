import type { Warning } from './model.ts';

type Sentences = Record<string, (about: never) => string>;

/** Adds a warning by its code; the sentence comes from a catalogue in `strings/`. */
export type Warn<S extends Sentences> = <C extends keyof S & string>(
  code: C,
  about: Parameters<S[C]>[0],
  line?: number | null,
) => void;

/** The way to add warnings of one catalogue to a list. */
export function warnInto<S extends Sentences>(warnings: Warning[], sentences: S): Warn<S> {
  return (code, about, line = null) => {
    const sentence = sentences[code] as (about: Parameters<S[typeof code]>[0]) => string;
    warnings.push({ line, code, message: sentence(about) });
  };
}
