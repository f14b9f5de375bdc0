import { useEffect } from 'react';
import { isTyping } from '../../elements/shortcut.ts';
import { importing } from '../../stores/importing.ts';
import { pastedFrom } from './pasted.ts';
import { takeFiles } from './take-files.ts';

/** What is pasted over an episode, and into nothing else, is offered as its transcript. */
export function useTranscriptPaste(id: number, title: string | null): void {
  useEffect(() => {
    if (title === null) return;
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      // Or it would go into what has the focus next, which is the dialog's box.
      event.preventDefault();
      const files = [...data.files];
      const pasted = pastedFrom(data);
      if (files.length > 0) void takeFiles(files, { id, title });
      else if (pasted.text.trim() !== '') importing.openPaste({ id, title }, pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [id, title]);
}
