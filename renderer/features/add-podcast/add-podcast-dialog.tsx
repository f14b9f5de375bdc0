import { type FormEvent, useId, useRef, useState } from 'react';
import { failureOf } from '../../../electron/shared/errors.ts';
import { shellStrings } from '../../../electron/shared/strings/shell.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { library } from '../../stores/library.ts';
import { useView, view } from '../../stores/view.ts';
import { hostOf } from './host-of.ts';
import styles from './add-podcast-dialog.module.css';

const words = shellStrings.addPodcast;

/** Adds a show by its address. What was typed stays in the box whatever happens. */
export function AddPodcastDialog() {
  const open = useView((state) => state.adding);
  return (
    <Dialog title={words.title} open={open} onClose={giveUp}>
      <AddressForm />
    </Dialog>
  );
}

function giveUp(): void {
  view.setAdding(false);
  void library.cancelAdd();
}

function AddressForm() {
  const [address, setAddress] = useState('');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (asking) return;
    setAsking(true);
    setProblem(null);
    try {
      const feed = await library.add(address);
      view.setAdding(false);
      view.go({ screen: 'show', feedId: feed.id });
    } catch (error) {
      setProblem(failureOf(error).message);
      setAsking(false);
      box.current?.focus();
      box.current?.select();
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <label className={field.label} htmlFor={id}>
        {words.field}
      </label>
      <input
        ref={box}
        id={id}
        className={field.line}
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus
        maxLength={4096}
        placeholder={words.placeholder}
        value={address}
        readOnly={asking}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-below`}
        onChange={(event) => {
          setAddress(event.target.value);
          setProblem(null);
        }}
      />
      <div id={`${id}-below`} className={classNames(field.below, styles.below)}>
        {problem !== null && (
          <p className={field.problem} role="alert">
            {problem}
          </p>
        )}
        {asking && (
          <p className={styles.asking} role="status">
            {words.asking(hostOf(address))}
          </p>
        )}
        {!asking && problem === null && <p>{words.hint}</p>}
      </div>
      <DialogButtons>
        <Button onClick={giveUp}>{words.cancel}</Button>
        <Button look="primary" type="submit" disabled={asking || address.trim() === ''}>
          {words.add}
        </Button>
      </DialogButtons>
    </form>
  );
}
