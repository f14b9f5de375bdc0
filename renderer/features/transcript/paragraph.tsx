import { Fragment, memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { type Spoken } from '../../../electron/shared/cues.ts';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Marked } from '../../elements/marked.tsx';
import { runsOf, type SegmentMarks } from '../../elements/runs.ts';
import { usePlayhead } from '../../player/use-player.ts';
import { EditLine, type LineEdit } from './edit-line.tsx';
import { type Paragraph } from './paragraphs.ts';
import { placeOf, type SpokenAt } from './spoken.ts';
import { lightWord } from './word-light.ts';
import { wordPlaces } from './words.ts';
import styles from './paragraph.module.css';

interface ParagraphProps {
  paragraph: Paragraph;
  segments: readonly ShownSegment[];
  /** Number of the speaker's colour. */
  colour: number | undefined;
  /** Null where this episode is not in the player: nothing is lit, nothing is yet to come. */
  spokenAt: SpokenAt | null;
  marks: ReadonlyMap<number, SegmentMarks>;
  /** By index in the source, the lines to mark as corrected. */
  corrected: ReadonlySet<number>;
  /** What stands beside segments, by their index. */
  margin: ReadonlyMap<number, ReactNode>;
  /** The line of this paragraph that is being corrected, or null. */
  edit: LineEdit | null;
}

/** A paragraph of the transcript. Follows the voice by itself, in the frame the voice moves on. */
export const ParagraphView = memo(function ParagraphView({
  paragraph,
  segments,
  colour,
  spokenAt,
  marks,
  corrected,
  margin,
  edit,
}: ParagraphProps) {
  const place = usePlayhead((time) => (spokenAt ? placeOf(paragraph, spokenAt(time)) : 'said'));
  const { headings, speaker, start, from, to } = paragraph;
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = row.current;
    // A row that is scrolled out of sight leaves the focus to the pane, not to the page.
    return () => {
      if (element?.contains(document.activeElement)) {
        element.closest('section')?.focus({ preventScroll: true });
      }
    };
  }, []);
  return (
    <div
      ref={row}
      role="group"
      aria-label={readingStrings.transcript.paragraph(
        segments[from]?.speaker ?? null,
        formatTime(start),
      )}
      className={styles.paragraph}
    >
      {headings.map((heading, index) => (
        <h2 key={index} className={styles.heading} dir="auto">
          {heading}
        </h2>
      ))}
      {speaker !== null && (
        <p className={styles.speaker} dir="auto" data-colour={colour}>
          {speaker}
        </p>
      )}
      <button
        type="button"
        className={styles.time}
        data-seek={start}
        tabIndex={-1}
        aria-label={readingStrings.transcript.jumpTo(formatTime(start))}
      >
        {formatTime(start)}
      </button>
      <p className={styles.text} dir="auto">
        {segments.slice(from, to).map((segment, offset) => {
          const index = from + offset;
          return (
            <Fragment key={offset}>
              {margin.get(index)}
              {edit?.source === segment.source ? (
                <EditLine text={segment.text} index={index} onDone={edit.onDone} />
              ) : (
                <SegmentView
                  segment={segment}
                  index={index}
                  place={typeof place === 'string' ? place : placeIn(index, place)}
                  word={typeof place !== 'string' && place.segment === index ? place.word : -1}
                  marks={marks.get(index) ?? noMarks}
                  corrected={corrected.has(segment.source)}
                />
              )}
            </Fragment>
          );
        })}
      </p>
    </div>
  );
});

type SegmentPlace = 'said' | 'now' | 'fading' | 'to-come';

const noMarks: SegmentMarks = [];

function placeIn(index: number, { segment, started, silent }: Spoken): SegmentPlace {
  if (index === segment) return silent ? 'fading' : 'now';
  return index < started ? 'said' : 'to-come';
}

interface SegmentProps {
  segment: ShownSegment;
  index: number;
  place: SegmentPlace;
  /** Index of the word being spoken, or -1. */
  word: number;
  marks: SegmentMarks;
  corrected: boolean;
}

const SegmentView = memo(function SegmentView({
  segment,
  index,
  place,
  word,
  marks,
  corrected,
}: SegmentProps) {
  const current = place === 'now' || place === 'fading';
  const { text } = segment;
  const words = place === 'now' ? segment.words : undefined;
  const places = useMemo(() => words && wordPlaces(text, words), [text, words]);
  const lit = places?.[word];
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (lit && element.current) return lightWord(element.current, lit);
  }, [lit, marks]);
  return (
    <>
      <span
        ref={element}
        className={styles.segment}
        data-start={segment.start}
        data-segment={index}
        data-source={segment.source}
        data-corrected={corrected || undefined}
        aria-description={corrected ? correctionStrings.original.corrected : undefined}
        data-place={place}
        data-current-word={lit && text.slice(lit.from, lit.to)}
        aria-current={current ? 'true' : undefined}
        tabIndex={-1}
      >
        <Marked runs={runsOf(text, marks)} />
      </span>{' '}
    </>
  );
});
