import { TriangleAlert } from 'lucide-react';
import { type Failure } from '../../../electron/shared/result.ts';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { localFilesStrings } from '../../../electron/shared/strings/local-files.ts';
import { Button } from '../../elements/button.tsx';
import { tellHeight } from '../../elements/tell-height.ts';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { downloads, useDownload } from '../../stores/downloads.ts';
import { localFiles } from '../../stores/local-files.ts';
import styles from './problem-strip.module.css';

const strings = playerStrings;

/** Failures that fetching the sound anew would mend. */
const mended = new Set<Failure['code']>(['audio-missing', 'audio-unplayable', 'stream-failed']);

const tellProblem = tellHeight('--problem-height');

/** What went wrong with the sound, and the ways on. */
export function ProblemStrip({ problem }: { problem: Failure }) {
  const episodeId = usePlayer((state) => state.episodeId);
  const download = useDownload(episodeId ?? 0);
  const mayDownload =
    mended.has(problem.code) && (!download || ['failed', 'done'].includes(download.state));
  const getAnew = async (id: number) => {
    // What is kept of the sound is of no use: it goes first.
    if (download?.state === 'done') await downloads.remove(id);
    await downloads.get(id);
  };
  return (
    <div ref={tellProblem} className={styles.strip} role="alert">
      <TriangleAlert size={18} strokeWidth={1.8} aria-hidden />
      <p className={styles.text}>{problem.message}</p>
      {episodeId !== null && problem.code !== 'no-audio' && (
        <Button onClick={() => player.play()}>{strings.tryAgain}</Button>
      )}
      {episodeId !== null && problem.code === 'local-audio-missing' && (
        <Button onClick={() => void localFiles.locate(episodeId)}>{localFilesStrings.find}</Button>
      )}
      {episodeId !== null && mayDownload && (
        <Button onClick={() => void getAnew(episodeId)}>
          {download?.state === 'done' ? strings.downloadAgain : strings.download}
        </Button>
      )}
    </div>
  );
}
