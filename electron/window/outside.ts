import { app } from 'electron';
import { fail } from '../shared/errors.ts';
import { isOurLink, parseMomentLink } from '../shared/moment-link.ts';
import { outsideArguments } from './outside-arguments.ts';

/** Files and links that were named outside the window, until somebody takes them. */
export interface Outside {
  /** Absolute paths of the files; they are named once. */
  takeFiles(): string[];
  /** The last link to a moment, or null; it is named once. Throws `bad-moment-link` where it is none. */
  takeLink(): string | null;
  /** Hears that there are more files, or another link. */
  onMore(hear: { files: () => void; link: () => void }): void;
}

/** Gathers what the command line, second starts and the system name; to be begun at once. */
export function gatherOutside(): Outside {
  const appFolder = app.isPackaged ? null : app.getAppPath();
  let { files, link } = outsideArguments(process.argv, process.cwd(), appFolder);
  let hear = { files: () => {}, link: () => {} };
  const addFiles = (more: string[]) => {
    files.push(...more);
    if (more.length > 0) hear.files();
  };
  const addLink = (other: string | null) => {
    if (other === null) return;
    link = other;
    hear.link();
  };
  app.on('second-instance', (_event, argv, workingFolder) => {
    const named = outsideArguments(argv, workingFolder, appFolder);
    addFiles(named.files);
    addLink(named.link);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    addFiles([path]);
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    if (isOurLink(address)) addLink(address);
  });
  return {
    takeFiles() {
      const taken = files;
      files = [];
      return taken;
    },
    takeLink() {
      const taken = link;
      link = null;
      return taken === null || parseMomentLink(taken) ? taken : fail('bad-moment-link', {});
    },
    onMore: (listeners) => (hear = listeners),
  };
}
