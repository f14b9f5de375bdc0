import { type ReactNode, useId } from 'react';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { PageTitle } from '../../elements/page-title.tsx';
import page from '../../elements/page.module.css';
import { HitLead } from './hit-lead.tsx';
import { LookControls } from './look-controls.tsx';
import { MediaKeys } from './media-keys.tsx';
import { ShowNotes } from './show-notes.tsx';
import { SkippedChapters } from './skipped-chapters.tsx';
import { WantedLanguages } from './wanted-languages.tsx';
import styles from './settings-screen.module.css';

const { reading, playback, transcripts } = settingsStrings;

/** What can be set, in sections. */
export function SettingsScreen() {
  return (
    <div className={page.scroller}>
      <div className={page.column}>
        <PageTitle>{settingsStrings.title}</PageTitle>
        <Section title={reading.name}>
          <div className={styles.reading}>
            <LookControls />
            <figure className={styles.sample} aria-label={reading.sample}>
              <p>{reading.sampleText}</p>
            </figure>
          </div>
        </Section>
        <Section title={playback.name}>
          <MediaKeys />
          <HitLead />
          <SkippedChapters />
        </Section>
        <Section title={transcripts.name}>
          <WantedLanguages />
        </Section>
        <Section title={notesStrings.setting.name}>
          <ShowNotes />
        </Section>
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
