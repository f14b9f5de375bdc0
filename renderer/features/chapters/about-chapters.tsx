import { type ChaptersView } from '../../../electron/shared/library.ts';
import { chapterStrings } from '../../../electron/shared/strings/chapters.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog, DialogButtons } from '../../elements/dialog.tsx';
import { Fact, Facts } from '../../elements/facts.tsx';
import { WarningList } from '../../elements/warning-list.tsx';

const strings = chapterStrings.about;

interface AboutChaptersProps {
  view: ChaptersView;
  open: boolean;
  onClose: () => void;
}

/** Where a list is from, why it is the one, and everything that was mended while it was read. */
export function AboutChapters({ view, open, onClose }: AboutChaptersProps) {
  return (
    <Dialog wide toRead title={strings.title} open={open} onClose={onClose}>
      <ListFacts {...view} />
      <WarningList warnings={view.list?.warnings ?? []} />
      <DialogButtons>
        <Button look="primary" onClick={onClose}>
          {strings.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function ListFacts({ list, reason, choices }: ChaptersView) {
  if (!list) return null;
  const { host, checkedAt } = choices.find(({ source }) => source === list.source) ?? {};
  const listed = list.chapters.filter(({ toc }) => toc).length;
  const unlisted = list.chapters.length - listed;
  return (
    <Facts>
      {reason && <Fact name={strings.why}>{chapterStrings.list.reason(reason)}</Fact>}
      <Fact name={strings.from}>{strings.origin(list.source)}</Fact>
      {host && <Fact name={strings.host}>{host}</Fact>}
      {checkedAt && (
        <Fact name={strings.checked}>
          <time dateTime={checkedAt}>{strings.moment(checkedAt)}</time>
        </Fact>
      )}
      <Fact name={strings.content}>
        {chapterStrings.count(listed)}
        {unlisted > 0 && `, ${strings.unlisted(unlisted)}`}
      </Fact>
    </Facts>
  );
}
