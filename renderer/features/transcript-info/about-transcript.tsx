import { type TranscriptChoice } from '../../../electron/shared/library.ts';
import {
  languageName,
  transcriptInfoStrings,
} from '../../../electron/shared/strings/transcript-info.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { Fact, Facts } from '../../elements/facts.tsx';
import { WarningList } from '../../elements/warning-list.tsx';
import { choiceOf, type ReadyTranscript } from '../../stores/transcript-reading.ts';
import { choose, keyOf, noteOf } from './choices.ts';
import styles from './about-transcript.module.css';

const strings = transcriptInfoStrings.about;

interface AboutTranscriptProps {
  episodeId: number;
  transcript: ReadyTranscript;
  open: boolean;
  onClose: () => void;
}

/** Where a transcript is from, what is in it, and everything that was mended while it was read. */
export function AboutTranscript({ episodeId, transcript, open, onClose }: AboutTranscriptProps) {
  return (
    <Dialog wide toRead title={strings.title} open={open} onClose={onClose}>
      <TranscriptFacts transcript={transcript} />
      <Others
        transcript={transcript}
        onShow={(choice) => {
          // What is said of it, good or bad, is said outside.
          onClose();
          void choose(episodeId, choice);
        }}
      />
      <WarningList warnings={transcript.source.warnings} />
      <DialogButtons>
        <Button look="primary" onClick={onClose}>
          {strings.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function TranscriptFacts({ transcript }: { transcript: ReadyTranscript }) {
  const { source, shown, reason, corrections } = transcript;
  const choice = choiceOf(transcript);
  const speakers = new Set(shown.segments.map(({ speaker }) => speaker));
  speakers.delete(null);
  return (
    <Facts>
      <Fact name={strings.why}>{transcriptInfoStrings.menu.reason(reason)}</Fact>
      {choice && <Origin choice={choice} />}
      <Fact name={strings.format}>{transcriptInfoStrings.choice.format(source.format)}</Fact>
      <Fact name={strings.language}>{languageName(source.language)}</Fact>
      {choice?.timing && <Fact name={strings.timing}>{strings.timingOf(choice.timing)}</Fact>}
      <Fact name={strings.content}>{strings.counts(shown.segments.length, speakers.size)}</Fact>
      {corrections.length > 0 && (
        <Fact name={strings.corrections}>
          {transcriptInfoStrings.choice.corrections(corrections.length)}
        </Fact>
      )}
    </Facts>
  );
}

function Origin({
  choice: { origin, name, url, fetchedAt, sha256 },
}: {
  choice: TranscriptChoice;
}) {
  return (
    <>
      <Fact name={strings.from}>
        {strings.origin[origin]}
        {name !== null && `, ${name}`}
      </Fact>
      {url !== null && <Fact name={strings.address}>{url}</Fact>}
      {fetchedAt !== null && (
        <Fact name={origin === 'feed' ? strings.fetched : strings.broughtIn}>
          <time dateTime={fetchedAt}>{strings.moment(fetchedAt)}</time>
        </Fact>
      )}
      {sha256 !== null && (
        <Fact name={strings.hash}>
          <span className={styles.hash}>{sha256}</span>
        </Fact>
      )}
    </>
  );
}

/** Earlier versions, and what else the episode has or was offered. */
function Others({
  transcript,
  onShow,
}: {
  transcript: ReadyTranscript;
  onShow: (choice: TranscriptChoice) => void;
}) {
  const others = transcript.choices.filter(({ versionId }) => versionId !== transcript.versionId);
  if (others.length === 0) return null;
  return (
    <section aria-label={strings.others}>
      <h3 className={styles.heading}>{strings.others}</h3>
      <ul className={styles.others}>
        {others.map((choice) => {
          const title = transcriptInfoStrings.choice.title(choice);
          return (
            <li key={keyOf(choice)} className={styles.other}>
              <div>
                {title}
                <p className={styles.note}>{noteOf(choice)}</p>
              </div>
              <Button
                aria-label={strings.showOf(title, noteOf(choice))}
                onClick={() => onShow(choice)}
              >
                {strings.show}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
