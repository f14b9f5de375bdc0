import { type RefObject, useLayoutEffect } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { api, unwrap } from '../../bridge/api.ts';
import { readings } from '../../stores/reading.ts';
import { useSettings } from '../../stores/settings.ts';
import { toasts } from '../../stores/toasts.ts';
import { type BuiltNotes } from './build-notes.ts';
import { fetchPictures, hidePictures } from './pictures.ts';

/** Whether the pictures of notes are shown, and who decides. */
export interface Pictures {
  shown: boolean;
  /** Shown because all are, by the settings. */
  always: boolean;
  /** Shows those of this episode until the app ends, or of its show for good. */
  show: (scope: 'episode' | 'show') => void;
  hide: () => void;
}

/** Fetches the pictures in `text` where the listener allows it. */
export function usePictures(
  { id, notesImages }: EpisodeDetail,
  text: RefObject<HTMLElement | null>,
  built: BuiltNotes,
): Pictures {
  const always = useSettings((state) => state.notesImages);
  const shown = notesImages || always;
  useLayoutEffect(() => {
    if (text.current && shown) fetchPictures(text.current, id);
    else if (text.current) hidePictures(text.current);
  }, [text, built, shown, id]);

  const decide = (scope: 'episode' | 'show', allowed: boolean) =>
    void unwrap(api.notes.allowImages(id, scope, allowed)).then(
      () => readings.renewDetails(),
      toasts.alert,
    );
  return {
    shown,
    always,
    show: (scope) => decide(scope, true),
    hide: () => decide('show', false),
  };
}
