import { type FormEvent, useId, useRef, useState } from 'react';
import { failureOf } from '../../../electron/shared/errors.ts';
import { linkStrings } from '../../../electron/shared/strings/links.ts';
import { shellStrings } from '../../../electron/shared/strings/shell.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { library } from '../../stores/library.ts';
import { links, useLinks, type WantedShow } from '../../stores/links.ts';
import { useView, view } from '../../stores/view.ts';
import { hostOf } from './host-of.ts';
import styles from './add-podcast-dialog.module.css';

const words = shellStrings.addPodcast;

/**
 * Adds a show by its address. What was typed stays in the box whatever happens. For a link to an episode of a show
 * that is not there, the address stands in the box, and the episode is opened afterwards.
 */
export function AddPodcastDialog() {
  const open = useView((state) => state.adding);
  const wanted = useLinks((state) => state.wanted);
  return (
    <Dialog title={words.title} open={open} onClose={giveUp}>
      <AddressForm key={wanted?.link} wanted={wanted} />
    </Dialog>
  );
}

function giveUp(): void {
  view.setAdding(false);
  links.forget();
  void library.cancelAdd();
}

function AddressForm({ wanted }: { wanted: WantedShow | null }) {
  const [address, setAddress] = useState(wanted?.feedUrl ?? '');
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
      if (wanted) void links.followInto(feed, wanted);
    } catch (error) {
      setProblem(failureOf(error).message);
      setAsking(false);
      box.current?.focus();
      box.current?.select();
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {wanted && (
        <p id={`${id}-above`} className={styles.wanted}>
          {linkStrings.noShow(wanted.host)}
        </p>
      )}
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
        aria-describedby={wanted ? `${id}-above ${id}-below` : `${id}-below`}
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
        {!asking && !wanted && problem === null && <p>{words.hint}</p>}
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
