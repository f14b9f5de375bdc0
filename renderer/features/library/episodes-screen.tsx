import { Headphones } from 'lucide-react';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { PageTitle } from '../../elements/page-title.tsx';
import { view } from '../../stores/view.ts';
import { EpisodeList } from './episode-list.tsx';

const words = libraryStrings.episodes;

/** Every episode of every show, newest first. */
export function EpisodesScreen() {
  return (
    <EpisodeList
      feedId={null}
      header={(total) => (
        <PageTitle note={total ? words.count(total) : null}>{words.title}</PageTitle>
      )}
      empty={
        <Notice
          icon={<Headphones />}
          title={words.none}
          actions={<Button onClick={() => view.setAdding(true)}>{words.pasteAddress}</Button>}
        >
          {words.noneHint}
        </Notice>
      }
    />
  );
}
