import { type FormEvent, useId, useState } from 'react';
import { CLOSEST } from '../../../electron/shared/edit-chapters.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { chapterStrings } from '../../../electron/shared/strings/chapters.ts';
import { formatTime, parseTimestamp } from '../../../electron/shared/time.ts';
import { Button } from '../../elements/button.tsx';
import { classNames } from '../../elements/class-names.ts';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import field from '../../elements/field.module.css';
import { player } from '../../player/player.ts';
import { ownChapters } from '../../stores/chapters.ts';

const strings = chapterStrings.move;

interface MoveDialogProps {
  episodeId: number;
  chapter: Chapter;
  /** All that are listed. */
  chapters: readonly Chapter[];
  onClose: () => void;
}

/** Asks when a chapter begins. */
export function MoveDialog(props: MoveDialogProps) {
  return (
    <Dialog title={strings.title} open onClose={props.onClose}>
      <MoveForm {...props} />
    </Dialog>
  );
}

function MoveForm({ episodeId, chapter, chapters, onClose }: MoveDialogProps) {
  const [typed, setTyped] = useState(writtenTime(chapter.start));
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = parseTimestamp(typed);
    const wrong = to === null ? strings.bad : problemWith(to, { episodeId, chapter, chapters });
    setProblem(wrong);
    if (to === null || wrong !== null) return;
    onClose();
    void ownChapters.move(episodeId, chapter, to);
  };
  return (
    <form onSubmit={submit}>
      <label className={field.label} htmlFor={id}>
        {strings.time(chapter.title)}
      </label>
      <input
        id={id}
        className={field.line}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-below`}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
      />
      <p
        id={`${id}-below`}
        className={classNames(field.below, problem !== null && field.problem)}
        aria-live="polite"
      >
        {problem ?? strings.hint}
      </p>
      <DialogButtons>
        <Button onClick={onClose}>{strings.cancel}</Button>
        <Button look="primary" type="submit">
          {strings.move}
        </Button>
      </DialogButtons>
    </form>
  );
}

/** Why a chapter cannot begin there (seconds), or null. */
function problemWith(
  to: number,
  { episodeId, chapter, chapters }: Omit<MoveDialogProps, 'onClose'>,
): string | null {
  const { duration, episodeId: loaded } = player.state;
  if (loaded === episodeId && duration !== null && to >= duration) {
    return strings.late(formatTime(duration));
  }
  const near = chapters.find(
    ({ start }) => start !== chapter.start && Math.abs(start - to) < CLOSEST,
  );
  return near ? strings.taken(near.title) : null;
}

/** `4:05`, `4:05.5`: as it can be typed again. */
function writtenTime(seconds: number): string {
  const thousandths = Math.round(seconds * 1000) % 1000;
  const fraction = thousandths === 0 ? '' : String(thousandths / 1000).slice(1);
  return formatTime(seconds) + fraction;
}
