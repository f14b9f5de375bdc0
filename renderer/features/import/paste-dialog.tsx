import { type ClipboardEvent, type FormEvent, useId, useRef, useState } from 'react';
import { failureOf } from '../../../electron/shared/errors.ts';
import { importStrings } from '../../../electron/shared/strings/import.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { importing, type ImportTarget, type Pasted, useImporting } from '../../stores/importing.ts';
import { transcriptProgress } from '../../stores/transcript-progress.ts';
import { pastedFrom } from './pasted.ts';
import styles from './paste-dialog.module.css';

const words = importStrings.pasting;

/** Takes a transcript from the clipboard. What is in the box stays there until it could be used. */
export function PasteDialog() {
  const pasting = useImporting((state) => state.pasting);
  return (
    <Dialog wide title={words.title} open={pasting !== null} onClose={importing.closePaste}>
      {pasting && <PasteForm {...pasting} />}
    </Dialog>
  );
}

function PasteForm({ target, pasted: first }: { target: ImportTarget; pasted: Pasted }) {
  const [text, setText] = useState(first.text);
  const [pasted, setPasted] = useState(first);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // The markup says no more than what was pasted: once that is edited, the words count.
  const markup = text.trim() === pasted.text.trim() ? pasted.markup : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reading) return;
    setReading(true);
    setProblem(null);
    try {
      await importing.paste(target, markup ?? text);
      importing.closePaste();
    } catch (error) {
      setProblem(failureOf(error).message);
      setReading(false);
      box.current?.focus();
    }
  };
  const giveUp = () => {
    if (reading) transcriptProgress.cancel(target.id);
    importing.closePaste();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className={styles.of}>{words.of(target.title)}</p>
      <label className="visually-hidden" htmlFor={id}>
        {words.field}
      </label>
      <textarea
        ref={box}
        id={id}
        className={classNames(field.box, styles.box)}
        spellCheck={false}
        dir="auto"
        placeholder={words.placeholder}
        value={text}
        readOnly={reading}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-below`}
        onPaste={(event: ClipboardEvent) => setPasted(pastedFrom(event.clipboardData))}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
      />
      <div id={`${id}-below`} className={classNames(field.below, styles.below)}>
        {problem !== null && (
          <p className={field.problem} role="alert">
            {problem}
          </p>
        )}
        {problem === null && <p>{markup === null ? words.hint : words.fromMarkup}</p>}
      </div>
      <DialogButtons>
        <Button onClick={giveUp}>{words.cancel}</Button>
        <Button look="primary" type="submit" disabled={reading || text.trim() === ''}>
          {reading ? words.reading : words.use}
        </Button>
      </DialogButtons>
    </form>
  );
}
