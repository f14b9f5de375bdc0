import { type FormEvent, useId, useMemo, useState } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { LONGEST } from '../../../electron/shared/edit-corrections.ts';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import field from '../../elements/field.module.css';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { corrections } from '../../stores/corrections.ts';
import { speakerColours } from './paragraphs.ts';
import styles from './speaker-dialog.module.css';

const strings = correctionStrings.speaker;

interface SpeakerDialogProps {
  episodeId: number;
  /** The whole transcript, for who speaks in it. */
  segments: readonly ShownSegment[];
  /** Those to give another speaker; not empty. */
  lines: readonly ShownSegment[];
  onClose: () => void;
}

/** Asks who speaks: in some lines, or everywhere a name stands. */
export function SpeakerDialog(props: SpeakerDialogProps) {
  return (
    <Dialog title={strings.title} open onClose={props.onClose}>
      <SpeakerForm {...props} />
    </Dialog>
  );
}

function SpeakerForm({ episodeId, segments, lines, onClose }: SpeakerDialogProps) {
  const before = commonSpeaker(lines);
  const [name, setName] = useState(before ?? '');
  const [everywhere, setEverywhere] = useState(false);
  const known = useMemo(() => speakerColours(segments), [segments]);
  const id = useId();
  const count = useMemo(
    () => segments.filter(({ speaker }) => speaker === before).length,
    [segments, before],
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    if (name.trim() === (before ?? '') && lines.every(({ speaker }) => speaker === before)) return;
    if (everywhere && before !== null) void corrections.rename(episodeId, before, name);
    else {
      const sources = lines.map(({ source }) => source);
      void corrections.setSpeaker(episodeId, sources, name);
    }
  };
  return (
    <form onSubmit={submit}>
      <label className={field.label} htmlFor={id}>
        {strings.name}
      </label>
      <input
        id={id}
        className={field.line}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={LONGEST.name}
        placeholder={strings.placeholder}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.target.value)}
      />
      {known.size > 0 && (
        <div className={styles.known} role="group" aria-label={strings.known}>
          {[...known].map(([speaker, colour]) => (
            <button
              key={speaker}
              type="button"
              className={styles.speaker}
              data-colour={colour}
              aria-pressed={speaker === name.trim()}
              onClick={() => setName(speaker)}
            >
              {speaker}
            </button>
          ))}
        </div>
      )}
      {before !== null && (
        <fieldset className={styles.where}>
          <legend className={field.label}>{strings.where}</legend>
          <Choice name={id} checked={!everywhere} onChoose={() => setEverywhere(false)}>
            {strings.here(lines.length)}
          </Choice>
          <Choice name={id} checked={everywhere} onChoose={() => setEverywhere(true)}>
            {strings.everywhere(before, count)}
          </Choice>
        </fieldset>
      )}
      <DialogButtons>
        <Button onClick={onClose}>{strings.cancel}</Button>
        <Button look="primary" type="submit">
          {strings.change}
        </Button>
      </DialogButtons>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: string;
}

function Choice({ name, checked, onChoose, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}

/** Who speaks in all of the lines, or null where it is nobody, or several. */
function commonSpeaker(lines: readonly ShownSegment[]): string | null {
  const speaker = lines[0]?.speaker ?? null;
  return lines.every((line) => line.speaker === speaker) ? speaker : null;
}
