import { UserRound } from 'lucide-react';
import { peopleStrings } from '../electron/shared/strings/people.ts';
import { Button } from './elements/button.tsx';
import { Notice } from './elements/notice.tsx';
import { EpisodeList } from './features/library/episode-list.tsx';
import { PersonHeader } from './features/people/person-header.tsx';
import { view } from './stores/view.ts';

const strings = peopleStrings.page;

/** Somebody that feeds name, and the episodes they are in. */
export function PersonScreen({ name }: { name: string }) {
  return (
    <EpisodeList
      feedId={null}
      person={name}
      header={() => <PersonHeader name={name} />}
      empty={
        <Notice
          icon={<UserRound />}
          title={strings.none}
          actions={<Button onClick={view.openSearch}>{strings.search}</Button>}
        >
          {strings.noneHint}
        </Notice>
      }
    />
  );
}
