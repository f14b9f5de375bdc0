import { CircleHelp, Radio } from 'lucide-react';
import { LOCAL_SHOW } from '../../../electron/shared/local.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { localFilesStrings } from '../../../electron/shared/strings/local-files.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { useLibrary } from '../../stores/library.ts';
import { view } from '../../stores/view.ts';
import { EpisodeList } from './episode-list.tsx';
import { ShowHeader } from './show-header.tsx';

const words = libraryStrings.show;

/** A show: what it is, and its episodes. */
export function ShowScreen({ feedId }: { feedId: number }) {
  const feeds = useLibrary((state) => state.feeds);
  const feed = feeds?.find(({ id }) => id === feedId);
  if (feeds === null) return null;
  if (!feed) {
    return (
      <Notice
        level={1}
        icon={<CircleHelp />}
        title={words.gone}
        actions={
          <Button onClick={() => view.go({ screen: 'episodes' })}>{words.toEpisodes}</Button>
        }
      >
        {words.goneHint}
      </Notice>
    );
  }
  const { none, noneHint } = feed.url === LOCAL_SHOW ? localFilesStrings : words;
  return (
    <EpisodeList
      feedId={feedId}
      header={() => <ShowHeader feed={feed} />}
      empty={
        <Notice icon={<Radio />} title={none}>
          {noneHint}
        </Notice>
      }
    />
  );
}
