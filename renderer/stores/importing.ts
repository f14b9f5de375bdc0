/** Transcripts that the listener brings in: from a file, from the system's dialog, by pasting. */
import { create } from 'zustand';
import { fail, failure, failureOf } from '../../electron/shared/errors.ts';
import { type TranscriptView } from '../../electron/shared/library.ts';
import { type Result } from '../../electron/shared/result.ts';
import { importStrings as strings } from '../../electron/shared/strings/import.ts';
import { api, unwrap } from '../bridge/api.ts';
import { readings } from './reading.ts';
import { toasts } from './toasts.ts';
import { type TranscriptReading } from './transcript-reading.ts';
import { transcriptProgress } from './transcript-progress.ts';

/** The episode a transcript is brought to. */
export interface ImportTarget {
  id: number;
  title: string;
}

/** What was pasted or dropped as text. */
export interface Pasted {
  text: string;
  /** HTML of the same words, where it carries times that they do not; else null. */
  markup: string | null;
}

const nothing: Pasted = { text: '', markup: null };

interface ImportingState {
  /** The dialog for pasting, and what it begins with; null while it is closed. */
  pasting: { target: ImportTarget; pasted: Pasted } | null;
}

export const useImporting = create<ImportingState>()(() => ({ pasting: null }));

/** The largest file that is read, bytes. */
const LARGEST = 50_000_000;

export const importing = {
  /** Brings files in, one after another; the last one is shown. What cannot be read is said. */
  async files(target: ImportTarget, files: readonly File[]): Promise<void> {
    for (const file of files) {
      const bytes = await bytesOf(file);
      if (typeof bytes === 'string') toasts.alert(bytes);
      else await bring(target, api.transcripts.importFile(target.id, { name: file.name, bytes }));
    }
  },

  /** Asks for a file, and brings it in. */
  choose: (target: ImportTarget): Promise<void> =>
    bring(target, api.transcripts.importChosen(target.id)),

  /** Brings in what was pasted; throws the failure, for the dialog to show. */
  async paste(target: ImportTarget, text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    if (bytes.byteLength > LARGEST)
      fail('too-large', { what: strings.pasting.what, limit: strings.limit });
    const began = now();
    const paste = api.transcripts.importFile(target.id, { name: null, bytes });
    show(target, await unwrap(paste).finally(() => transcriptProgress.over(target.id)), began);
  },

  /** Opens the dialog for pasting, with what was pasted already. */
  openPaste: (target: ImportTarget, pasted = nothing): void => {
    useImporting.setState({ pasting: { target, pasted } });
  },

  closePaste: (): void => {
    useImporting.setState({ pasting: null });
  },
};

/** A file's bytes, or the sentence that says why there are none. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | string> {
  if (file.size > LARGEST) {
    return failure('too-large', { what: `“${file.name}”`, limit: strings.limit }).message;
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The page may read what was dropped; the system may not let it.
    if (!(error instanceof DOMException)) throw error;
    return failure('cannot-read-file', { file: `“${file.name}”` }).message;
  }
}

async function bring(
  target: ImportTarget,
  answer: Promise<Result<TranscriptView | null>>,
): Promise<void> {
  const began = now();
  try {
    const view = await unwrap(answer);
    if (view) show(target, view, began);
  } catch (error) {
    // Who cancels knows.
    if (failureOf(error).code !== 'cancelled') toasts.alert(error);
  } finally {
    transcriptProgress.over(target.id);
  }
}

const now = (): string => new Date().toISOString();

/** Shows what came in since `began` (ISO 8601), and offers to undo that. */
function show({ id, title }: ImportTarget, view: TranscriptView, began: string): void {
  const before = readings.transcript(id);
  readings.putTranscript(id, view);
  if (view.state !== 'ready') return;
  const { versionId, choices } = view;
  const choice = choices.find((one) => one.versionId === versionId);
  const isNew = (choice?.fetchedAt ?? '') >= began;
  const undo = () => takeBack(id, versionId, isNew, before).catch(toasts.alert);
  toasts.say(strings.done(title), { label: strings.undo, run: () => void undo() });
}

/** Takes away what came in, unless it was there before; what was shown then is shown again. */
async function takeBack(
  episodeId: number,
  versionId: number,
  isNew: boolean,
  before: TranscriptReading | undefined,
): Promise<void> {
  const best = isNew
    ? await unwrap(api.transcripts.removeVersion(episodeId, versionId))
    : await unwrap(api.transcripts.choose(episodeId, { by: 'rank' }));
  if (before?.state !== 'ready') return readings.retry(episodeId, 'transcript');
  const isSame = best.state === 'ready' && best.versionId === before.versionId;
  const shown = { by: 'version', versionId: before.versionId } as const;
  readings.putTranscript(
    episodeId,
    isSame ? best : await unwrap(api.transcripts.choose(episodeId, shown)),
  );
}
