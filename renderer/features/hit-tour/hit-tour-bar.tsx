import { ArrowLeft, ChevronDown, ChevronUp, SkipForward, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { hitTourStrings as words } from '../../../electron/shared/strings/hit-tour.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { isTyping } from '../../elements/shortcut.ts';
import { useHitBeyond } from '../../stores/hit-beyond.ts';
import { type HitTour, hitTour, useHitTour } from '../../stores/hits.ts';
import { hitMoves, placeOf, useNeighbours } from './hit-moves.ts';
import { type NeighbourFinders, useFindNeighbours } from './use-neighbours.ts';
import styles from './hit-tour-bar.module.css';

interface HitTourBarProps extends NeighbourFinders {
  episodeId: number;
  /** Whether Escape closes something else first. */
  covered: boolean;
}

/** Leads through the hits of a search in an episode that was opened from one of them; nothing in any other. */
export function HitTourBar({ episodeId, ...rest }: HitTourBarProps) {
  const tour = useHitTour((state) => state.tour);
  return tour?.episodeId === episodeId ? <Bar tour={tour} {...rest} /> : null;
}

function Bar({
  tour,
  covered,
  ...finders
}: { tour: HitTour } & Omit<HitTourBarProps, 'episodeId'>) {
  const { episodeId, hits, more } = tour;
  const query = tour.query.trim();
  const { index, previous, next } = placeOf(tour);
  const { before, after } = useNeighbours();
  const beyond = useHitBeyond(episodeId);
  const hit = hits?.[index];
  useFindNeighbours(tour, finders);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || covered) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    hitTour.end();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  // In another episode it is another button.
  const toPrevious = useRef<HTMLButtonElement>(null);
  const toNext = useRef<HTMLButtonElement>(null);
  const takeFocus = useEffectEvent(() => {
    const { pressed } = useNeighbours.getState();
    if (pressed) (pressed === 'next' ? toNext : toPrevious).current?.focus();
    useNeighbours.setState({ pressed: null });
  });
  useEffect(() => takeFocus(), []);

  const where = hit ? words.where(hit.part, beyond !== null) : '';
  return (
    <section className={styles.bar} aria-label={words.name}>
      <p className={styles.words} role="status">
        {hits && hit ? words.position(index + 1, hits.length, more, query) : words.some(query)}
        {where && <span className={styles.where}>, {where}</span>}
      </p>
      {after && (
        <Button
          className={styles.onward}
          look="quiet"
          aria-label={words.nextIn(after.title)}
          title={after.title}
          onClick={() => hitMoves.next('button')}
        >
          <SkipForward strokeWidth={1.8} aria-hidden />
          <span className={styles.onwardWords}>{words.nextEpisode}</span>
        </Button>
      )}
      <div className={styles.moves}>
        <IconButton
          ref={toPrevious}
          label={words.previous}
          tip={before && words.previousIn(before.title)}
          keys="Shift+F3"
          aria-disabled={!previous && !before}
          onClick={() => hitMoves.previous('button')}
        >
          <ChevronUp size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
        <IconButton
          ref={toNext}
          label={words.next}
          tip={after && words.nextIn(after.title)}
          keys="F3"
          aria-disabled={!next && !after}
          onClick={() => hitMoves.next('button')}
        >
          <ChevronDown size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      </div>
      <Button
        className={styles.back}
        look="quiet"
        aria-label={words.toResults}
        onClick={hitMoves.toResults}
      >
        <ArrowLeft strokeWidth={1.8} aria-hidden />
        <span className={styles.backWords}>{words.results}</span>
      </Button>
      <IconButton label={words.close} keys="Esc" onClick={hitTour.end}>
        <X size={18} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </section>
  );
}
