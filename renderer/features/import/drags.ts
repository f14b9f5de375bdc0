/** Follows what is dragged over the window from outside, and takes it when it is dropped. */
import { importStrings } from '../../../electron/shared/strings/import.ts';
import { episodeAt } from '../../elements/drop-target.ts';
import { importing, type ImportTarget } from '../../stores/importing.ts';
import { toasts } from '../../stores/toasts.ts';
import { pastedFrom } from './pasted.ts';
import { isAudioType, takeFiles } from './take-files.ts';

const words = importStrings.drop;

/** What would happen, and where. */
export interface Drag {
  text: string;
  /** False where a drop would come to nothing. */
  welcome: boolean;
  /** What it would be dropped on; null for the window. */
  target: HTMLElement | null;
}

/** Tells of every move of a drag, and null when there is none any more; the answer stops. */
export function followDrags(tell: (drag: Drag | null) => void): () => void {
  // Text of the transcript itself, say, on its way to another program.
  let own = false;
  const over = (event: DragEvent) => {
    if (own || !event.dataTransfer || !concernsUs(event)) return;
    event.preventDefault();
    const drag = isBusy() ? null : dragAt(event, event.dataTransfer);
    event.dataTransfer.dropEffect = drag ? 'copy' : 'none';
    tell(drag);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) tell(null);
  };
  const drop = (event: DragEvent) => {
    tell(null);
    if (own || !event.dataTransfer || !concernsUs(event)) return;
    event.preventDefault();
    if (!isBusy()) take(event.dataTransfer, episodeAt(event.target)?.episode ?? null);
  };
  const begin = () => (own = true);
  const end = () => (own = false);
  const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
  for (const [name, listener] of Object.entries(listeners))
    window.addEventListener(name as keyof typeof listeners, listener);
  window.addEventListener('dragstart', begin);
  window.addEventListener('dragend', end);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name as keyof typeof listeners, listener);
    window.removeEventListener('dragstart', begin);
    window.removeEventListener('dragend', end);
  };
}

/** Files concern the window everywhere; text does not where it can be typed. */
function concernsUs({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  const typed = target instanceof Element && target.closest('input, textarea') !== null;
  return types.includes('text/plain') && !typed;
}

/** A dialog of ours is open: first that. */
const isBusy = () => document.querySelector('dialog[open]') !== null;

function dragAt({ target }: DragEvent, data: DataTransfer): Drag {
  const hovered = episodeAt(target);
  const files = [...data.items].filter(({ kind }) => kind === 'file');
  const audio = files.filter(({ type }) => isAudioType(type)).length;
  if (audio > 0) return { text: words.listen(audio), welcome: true, target: null };
  if (!hovered) return { text: words.noEpisode, welcome: false, target: null };
  const { title } = hovered.episode;
  const text = files.length > 0 ? words.use(title, files.length) : words.paste(title);
  return { text, welcome: true, target: hovered.element };
}

function take(data: DataTransfer, target: ImportTarget | null): void {
  const files = [...data.files];
  if (files.length > 0) return void takeFiles(files, target);
  const pasted = pastedFrom(data);
  if (pasted.text.trim() === '') toasts.alert(words.nothing);
  else if (target) importing.openPaste(target, pasted);
  else toasts.alert(words.noEpisodeText);
}
