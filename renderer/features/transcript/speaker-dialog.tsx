import { type FormEvent, useId, useMemo, useState } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { type Person } from '../../../electron/shared/model.ts';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import field from '../../elements/field.module.css';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { corrections } from '../../stores/corrections.ts';
import { useEpisodeDetail } from '../../stores/reading.ts';
import { speakerColours } from './paragraphs.ts';
import { SpeakerField } from './speaker-field.tsx';
import { isStandIn } from './speaker-offers.ts';
import styles from './speaker-dialog.module.css';

const strings = correctionStrings.speaker;
const nobody: readonly Person[] = [];

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
  // Who gives “Speaker 1” a name means all that Speaker 1 says.
  const [everywhere, setEverywhere] = useState(before !== null && isStandIn(before));
  const colours = useMemo(() => speakerColours(segments), [segments]);
  const detail = useEpisodeDetail(episodeId);
  const persons = detail && !('problem' in detail) ? detail.facts.persons : nobody;
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
      <SpeakerField name={name} onName={setName} persons={persons} colours={colours} />
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
