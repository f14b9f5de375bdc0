import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { FindField } from '../../elements/find-field.tsx';
import { useView, view } from '../../stores/view.ts';
import { type Find } from './use-find.ts';

/** The search box of the transcript. */
export function FindBox({ find }: { find: Find }) {
  const asked = useView(
    (state) => state.findAskedAt === state.place && state.lookingAt === 'middle',
  );
  return (
    <FindField
      label={readingStrings.find.name}
      find={find}
      asked={asked}
      onTaken={view.findTaken}
    />
  );
}
