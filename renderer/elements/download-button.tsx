import { ArrowDown, ArrowDownToLine, Pause, RotateCw } from 'lucide-react';
import { type DownloadStatus } from '../../electron/shared/library.ts';
import { libraryStrings } from '../../electron/shared/strings/library.ts';
import { IconButton } from './icon-button.tsx';
import { ProgressRing } from './progress-ring.tsx';
import styles from './download-button.module.css';

const words = libraryStrings.download;

interface DownloadButtonProps {
  /** The episode's title. */
  title: string;
  /** Null when never asked for. */
  status: DownloadStatus | null;
  /** Whether the share is drawn around the icon; not where a line beside it says so. */
  ring?: boolean;
  /** Starts, or goes on. */
  onGet: () => void;
  onHold: () => void;
}

/** How much has arrived, 0 to 1; null while nobody knows of how much. */
export const shareOf = ({ received, total }: DownloadStatus): number | null =>
  total ? Math.min(received / total, 1) : null;

/** Starts, holds and continues a download, and shows how far it is. Nothing once it is done. */
export function DownloadButton({ title, status, ring = true, onGet, onHold }: DownloadButtonProps) {
  if (!status) {
    return (
      <IconButton label={words.start(title)} onClick={onGet}>
        <ArrowDownToLine size={18} strokeWidth={1.8} aria-hidden />
      </IconButton>
    );
  }
  switch (status.state) {
    case 'queued':
    case 'running':
      return (
        <IconButton label={words.hold(title)} className={styles.button} onClick={onHold}>
          {ring && <ProgressRing value={status.state === 'queued' ? 0 : shareOf(status)} />}
          <Pause size={ring ? 10 : 16} strokeWidth={0} fill="currentColor" aria-hidden />
        </IconButton>
      );
    case 'paused':
      return (
        <IconButton label={words.resume(title)} className={styles.button} onClick={onGet}>
          {ring && <ProgressRing value={shareOf(status) ?? 0} />}
          <ArrowDown size={ring ? 12 : 18} strokeWidth={ring ? 2.4 : 1.8} aria-hidden />
        </IconButton>
      );
    case 'failed':
      return (
        <IconButton label={words.resume(title)} className={styles.failed} onClick={onGet}>
          <RotateCw size={17} strokeWidth={1.8} aria-hidden />
        </IconButton>
      );
    case 'done':
      return null;
  }
}
