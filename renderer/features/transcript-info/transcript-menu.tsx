import { Captions, ChevronDown, FileDown, Info, ListOrdered, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type ExportFormat } from '../../../electron/shared/ipc.ts';
import { transcriptInfoStrings } from '../../../electron/shared/strings/transcript-info.ts';
import { api } from '../../bridge/api.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu, MenuChoices, MenuItem, MenuRule, SubMenu } from '../../elements/menu.tsx';
import { useMedia } from '../../elements/use-media.ts';
import { toasts } from '../../stores/toasts.ts';
import { choiceOf, type TranscriptReading } from '../../stores/transcript-reading.ts';
import { AboutTranscript } from './about-transcript.tsx';
import { checkForNewer, choose, keyOf, noteOf } from './choices.ts';
import styles from './transcript-menu.module.css';

const strings = transcriptInfoStrings.menu;

const formats: readonly ExportFormat[] = ['vtt', 'srt', 'json', 'markdown', 'text'];

interface TranscriptMenuProps {
  episodeId: number;
  transcript: TranscriptReading | undefined;
  /** More `MenuItem`s: what else can be done with the transcript, or to get one. */
  children?: ReactNode;
}

/** Which transcript is shown and why, the others, and what can be done with it. */
export function TranscriptMenu({ episodeId, transcript, children }: TranscriptMenuProps) {
  const narrow = useMedia('(max-width: 1439px)');
  const [about, setAbout] = useState(false);
  const ready = transcript?.state === 'ready' ? transcript : null;
  const choices = transcript && transcript.state !== 'none' ? transcript.choices : [];
  if (!ready && choices.length === 0 && !children) return null;

  const byKey = new Map(choices.map((choice) => [keyOf(choice), choice]));
  const shown = ready ? `version ${ready.versionId}` : '';
  const titleOf = (key: string) => {
    const choice = byKey.get(key);
    return choice ? transcriptInfoStrings.choice.title(choice) : '';
  };
  const noteOfKey = (key: string) => {
    const choice = byKey.get(key);
    if (!choice) return null;
    return (
      <>
        <span className={choice.problem ? styles.broken : undefined}>{noteOf(choice)}</span>
        {ready && key === shown && <span>{strings.reason(ready.reason)}</span>}
      </>
    );
  };
  return (
    <>
      <Menu
        trigger={
          narrow ? (
            <IconButton label={strings.name}>
              <Captions size={18} strokeWidth={1.8} aria-hidden />
            </IconButton>
          ) : (
            <Button look="quiet">
              <Captions strokeWidth={1.8} aria-hidden />
              {strings.name}
              <ChevronDown strokeWidth={1.8} aria-hidden />
            </Button>
          )
        }
      >
        {choices.length > 0 && (
          <>
            <MenuChoices
              choices={[...byKey.keys()]}
              chosen={shown}
              nameOf={titleOf}
              noteOf={noteOfKey}
              onChoose={(key) => void choose(episodeId, byKey.get(key) ?? null)}
            />
            {ready?.reason === 'chosen' && (
              <MenuItem
                icon={<ListOrdered strokeWidth={1.8} />}
                onSelect={() => void choose(episodeId, null)}
              >
                {strings.automatic}
              </MenuItem>
            )}
            <MenuRule />
          </>
        )}
        {children}
        {ready && (
          <>
            {children && <MenuRule />}
            {choiceOf(ready)?.origin === 'feed' && (
              <MenuItem
                icon={<RefreshCw strokeWidth={1.8} />}
                onSelect={() => void checkForNewer(episodeId, ready)}
              >
                {strings.checkForNewer}
              </MenuItem>
            )}
            <SubMenu icon={<FileDown strokeWidth={1.8} />} name={strings.exportAs}>
              {formats.map((format) => (
                <MenuItem key={format} onSelect={() => void exportAs(ready.versionId, format)}>
                  {strings.exportFormat(format)}
                </MenuItem>
              ))}
            </SubMenu>
            <MenuItem icon={<Info strokeWidth={1.8} />} onSelect={() => setAbout(true)}>
              {strings.about}
            </MenuItem>
          </>
        )}
      </Menu>
      {ready && (
        <AboutTranscript
          episodeId={episodeId}
          transcript={ready}
          open={about}
          onClose={() => setAbout(false)}
        />
      )}
    </>
  );
}

/** Writes the transcript to a file the person chooses, and says so. */
async function exportAs(versionId: number, format: ExportFormat): Promise<void> {
  const answer = await api.transcripts.exportTo(versionId, format);
  if (!answer.ok) toasts.alert(answer.error.message);
  else if (answer.value !== null) toasts.say(transcriptInfoStrings.exported(answer.value));
}
