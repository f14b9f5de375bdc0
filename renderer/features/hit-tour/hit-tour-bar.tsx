import { ArrowLeft, ChevronDown, ChevronUp, SkipForward, X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { hitTourStrings as words } from '../../../electron/shared/strings/hit-tour.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { isTyping } from '../../elements/shortcut.ts';
import { type HitTour, hitTour, useHitTour } from '../../stores/hits.ts';
import { toasts } from '../../stores/toasts.ts';
import { hitMoves, type Onward, placeOf, useOnward } from './hit-moves.ts';
import styles from './hit-tour-bar.module.css';

interface HitTourBarProps {
  episodeId: number;
  /** Which hit follows the last one of an episode: the first one of the next, or none. */
  firstHitAfter: (query: string, episodeId: number) => Promise<Onward | null>;
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
  firstHitAfter,
  covered,
}: { tour: HitTour } & Omit<HitTourBarProps, 'episodeId'>) {
  const { query, episodeId, hits, more } = tour;
  const { index, previous, next } = placeOf(tour);
  const onward = useOnward((state) => state.onward);
  const hit = hits?.[index];
  const isLast = hit !== undefined && next === null;

  const lookOnward = useEffectEvent(firstHitAfter);
  useEffect(() => {
    if (!isLast) return;
    let here = true;
    lookOnward(query, episodeId).then((found) => {
      if (here) useOnward.setState({ onward: found });
    }, toasts.alert);
    return () => {
      here = false;
      useOnward.setState({ onward: null });
    };
  }, [isLast, query, episodeId]);

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

  const where = hit ? words.where(hit.part) : '';
  return (
    <section className={styles.bar} aria-label={words.name}>
      <p className={styles.words} role="status">
        {hits && hit ? words.position(index + 1, hits.length, more, query) : words.some(query)}
        {where && <span className={styles.where}>, {where}</span>}
      </p>
      {onward && (
        <Button
          className={styles.onward}
          look="quiet"
          aria-label={words.nextIn(onward.title)}
          title={onward.title}
          onClick={hitMoves.next}
        >
          <SkipForward strokeWidth={1.8} aria-hidden />
          {words.nextEpisode}
        </Button>
      )}
      <div className={styles.moves}>
        <IconButton
          label={words.previous}
          keys="Shift+F3"
          aria-disabled={!previous}
          onClick={hitMoves.previous}
        >
          <ChevronUp size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
        <IconButton
          label={words.next}
          keys="F3"
          aria-disabled={!next && !onward}
          onClick={hitMoves.next}
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
