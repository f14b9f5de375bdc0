import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { type Chapter, type Segment } from '../../../electron/shared/model.ts';
import { type ShownTranscript } from '../../../electron/shared/shown.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { isTyping } from '../../elements/shortcut.ts';
import { player } from '../../player/player.ts';
import { usePlayer, usePlayhead } from '../../player/use-player.ts';
import { hitHeardFrom } from '../../stores/hits.ts';
import { useSettings } from '../../stores/settings.ts';
import { EditHint } from './edit-line.tsx';
import { segmentAt } from './hit-marks.ts';
import { LineMenu } from './line-menu.tsx';
import { ParagraphView } from './paragraph.tsx';
import { type Paragraph, paragraphOf, paragraphsOf, speakerColours } from './paragraphs.ts';
import { ResumeButton } from './resume-button.tsx';
import { rowHeight } from './row-height.ts';
import { createScroller, type Scroller } from './scroller.ts';
import { createSpokenAt } from './spoken.ts';
import { type Find } from './use-find.ts';
import { useFollow } from './use-follow.ts';
import { useHitFocus, useHitSight } from './use-hit-focus.ts';
import { useHitMarks } from './use-hit-marks.ts';
import { useLineEdit } from './use-line-edit.ts';
import { useSegmentKeys } from './use-segment-keys.ts';
import { offsetAt } from './word-light.ts';
import { timeAt } from './words.ts';
import styles from './transcript-pane.module.css';

interface TranscriptPaneProps {
  episodeId: number;
  transcript: ShownTranscript;
  chapters: readonly Chapter[];
  find: Find;
  /** Where to open, seconds. */
  at: number;
  /** The lines to mark as corrected while the original is looked at, which stays as it is; else null. */
  corrected: ReadonlySet<number> | null;
  /** What stands in the margin, by the index of the segment. */
  margin: ReadonlyMap<number, ReactNode>;
  /** More items for the menu of some lines. */
  lineItems: (lines: readonly ShownSegment[]) => ReactNode;
}

/** The words of an episode: lit by the voice, kept in view, and a way to move the playhead. */
export function TranscriptPane({
  episodeId,
  transcript,
  chapters,
  find,
  at,
  corrected,
  margin,
  lineItems,
}: TranscriptPaneProps) {
  const { segments, language } = transcript;
  const pane = useRef<HTMLElement>(null);
  const scroller = useRef<Scroller>(null);
  const paragraphs = useMemo(() => paragraphsOf(segments, chapters), [segments, chapters]);
  const colours = useMemo(() => speakerColours(segments), [segments]);
  const spokenAt = useMemo(() => createSpokenAt(segments), [segments]);
  const live = usePlayer((state) => state.episodeId === episodeId && state.source !== null);
  const spoken = usePlayhead((time) => (live ? spokenAt(time) : null));
  const line = spoken && Math.max(0, spoken.started - 1);
  const { state, lookElsewhere, resume } = useFollow(pane, live);
  const { edit, begin } = useLineEdit(episodeId, pane);
  const look = useSettings();

  const paneWidth = useRef(700);
  // The same function for the same text: with another one all rows are laid out anew.
  const getItemKey = useCallback(
    (index: number) => segments[paragraphs[index]?.from ?? -1]?.source ?? index,
    [segments, paragraphs],
  );
  const virtualizer = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => pane.current,
    estimateSize: (index) => {
      const paragraph = paragraphs[index];
      return paragraph ? rowHeight(paragraph, paneWidth.current, look) : 0;
    },
    getItemKey,
    overscan: 2,
    paddingStart: 28,
    paddingEnd: 160,
  });
  const offsetOf = useRef<(segment: number) => number>(() => 0);
  useLayoutEffect(() => {
    offsetOf.current = (segment) =>
      virtualizer.getOffsetForIndex(paragraphOf(paragraphs, segment), 'start')?.[0] ?? 0;
  }, [virtualizer, paragraphs]);
  useLayoutEffect(() => {
    if (!pane.current) return;
    const made = createScroller(pane.current, (segment) => offsetOf.current(segment));
    scroller.current = made;
    return made.dispose;
  }, []);

  const goTo = useCallback(
    (time: number) => {
      player.goTo(episodeId, time);
      resume();
    },
    [episodeId, resume],
  );
  const onKeyDown = useSegmentKeys({ pane, scroller, segments, line, goTo, lookElsewhere });

  // Opens where it is asked to, and where the playhead is once the sound is there.
  const reveal = useEffectEvent((time: number, how: 'glide' | 'jump') => {
    // What is heard comes to the words of a hit by itself.
    const hit = state === 'following' ? undefined : hitHeardFrom(episodeId, time);
    scroller.current?.reveal(segmentAt(segments, time, hit), how);
  });
  const open = useEffectEvent((time: number) => {
    if (state !== 'reading') reveal(time, 'jump');
  });
  useLayoutEffect(() => open(live ? player.time : at), [at, live]);

  useLayoutEffect(() => {
    if (state === 'reading') scroller.current?.forgetDue();
    if (state === 'following' && line !== null) scroller.current?.reveal(line, 'glide');
  }, [state, line]);
  useLayoutEffect(() => {
    if (state === 'following') scroller.current?.keepWord();
  }, [state, spoken]);
  // Nothing takes a line away from under the hand that corrects it.
  useEffect(() => {
    if (edit && state !== 'reading') lookElsewhere('editing');
  }, [edit, state, lookElsewhere]);
  useEffect(() => {
    if (!live || edit) return;
    return player.onSeek((time) => reveal(time, 'glide'));
  }, [live, edit]);

  // Chapters that come late, corrections, another size of the pane or of the letters: the lines break
  // elsewhere, and what was in sight stays there.
  const relaid = useEffectEvent(() => {
    paneWidth.current = pane.current?.clientWidth ?? paneWidth.current;
    measureAnew(virtualizer);
    if (state === 'following' && line !== null) scroller.current?.reveal(line, 'jump');
    else scroller.current?.restore();
  });
  useLayoutEffect(() => relaid(), [paragraphs, look]);
  const noteLine = useEffectEvent(() =>
    scroller.current?.remember(state === 'reading' ? null : line),
  );
  useEffect(() => useSettings.subscribe(() => noteLine()), []);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let { clientWidth, clientHeight } = element;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === clientWidth && element.clientHeight === clientHeight) return;
      ({ clientWidth, clientHeight } = element);
      relaid();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { target, typed } = find;
  useEffect(() => {
    if (typed !== '') lookElsewhere('finding');
  }, [typed, lookElsewhere]);
  useEffect(() => {
    if (target) scroller.current?.reveal(target.segment, 'glide');
  }, [target]);

  const hits = useHitMarks(episodeId, segments);
  useHitSight(episodeId, segments, (segment) => {
    lookElsewhere('finding');
    scroller.current?.reveal(segment, 'glide');
  });
  useHitFocus(pane, segments);

  const rows = virtualizer.getVirtualItems();
  return (
    <div className={styles.frame}>
      <section
        ref={pane}
        className={styles.pane}
        aria-label={readingStrings.transcript.name}
        lang={language ?? undefined}
        tabIndex={0}
        onClick={(event) => {
          const time = isTyping(event.target) ? null : timeUnder(event.nativeEvent, segments);
          if (time !== null) goTo(time);
        }}
        onKeyDown={(event) => {
          if (!isTyping(event.target)) onKeyDown(event);
        }}
      >
        <div className={styles.whole} style={{ height: virtualizer.getTotalSize() }}>
          <div style={{ transform: `translateY(${rows[0]?.start ?? 0}px)` }}>
            {rows.map((row) => {
              const paragraph = paragraphs[row.index];
              return (
                paragraph && (
                  <div key={row.key} ref={virtualizer.measureElement} data-index={row.index}>
                    <ParagraphView
                      paragraph={paragraph}
                      segments={segments}
                      colour={colours.get(segments[paragraph.from]?.speaker ?? '')}
                      spokenAt={live ? spokenAt : null}
                      marks={typed === '' ? hits : find.marks}
                      corrected={corrected ?? noneCorrected}
                      margin={margin}
                      edit={edit && holds(paragraph, segments, edit.source) ? edit : null}
                    />
                  </div>
                )
              );
            })}
          </div>
        </div>
      </section>
      <LineMenu
        episodeId={episodeId}
        pane={pane}
        segments={segments}
        editable={corrected === null}
        editing={edit !== null}
        extraItems={lineItems}
        onLook={() => lookElsewhere('editing')}
        onEdit={(line) => {
          lookElsewhere('editing');
          begin(line);
        }}
      />
      {edit && <EditHint />}
      {live && state === 'reading' && line !== null && !edit && (
        <ResumeButton
          pane={pane}
          directionOf={() => scroller.current?.directionOf(line) ?? 'here'}
          onResume={() => {
            // The button goes; the focus stays with the words. First: a focus that moves is a hand.
            pane.current?.focus({ preventScroll: true });
            resume();
            scroller.current?.reveal(line, 'glide');
          }}
        />
      )}
    </div>
  );
}

const noneCorrected: ReadonlySet<number> = new Set();

const holds = ({ from, to }: Paragraph, segments: readonly ShownSegment[], source: number) =>
  source >= (segments[from]?.source ?? Infinity) && source <= (segments[to - 1]?.source ?? -1);

/** Forgets how tall rows were, and measures those that are drawn. */
function measureAnew(virtualizer: Virtualizer<HTMLElement, Element>): void {
  virtualizer.measure();
  for (const [, row] of virtualizer.elementsCache) {
    if (row instanceof HTMLElement && row.isConnected) {
      virtualizer.resizeItem(virtualizer.indexFromElement(row), row.offsetHeight);
    }
  }
}

/** The time that what was clicked stands for; null for nothing, or when text was being selected. */
function timeUnder(
  { target, clientX, clientY }: MouseEvent,
  segments: readonly Segment[],
): number | null {
  const element =
    target instanceof Element ? target.closest<HTMLElement>('[data-seek], [data-segment]') : null;
  if (!element) return null;
  if (element.dataset.seek !== undefined) return Number(element.dataset.seek);
  const segment = segments[Number(element.dataset.segment)];
  if (!segment || getSelection()?.isCollapsed === false) return null;
  // What is being spoken is heard word by word, and sought so.
  const offset = element.dataset.place === 'now' ? offsetAt(element, clientX, clientY) : null;
  return offset === null ? segment.start : timeAt(segment, offset);
}
