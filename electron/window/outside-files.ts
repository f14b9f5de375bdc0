import { app } from 'electron';
import { fileArguments } from './file-arguments.ts';

/** Files that were named outside the window, until somebody takes them. */
export interface OutsideFiles {
  /** Their absolute paths; they are named once. */
  take(): string[];
  /** Hears that there are more. */
  onMore(hear: () => void): void;
}

/** Gathers the files of the command line, of second starts, and of the system; to be begun at once. */
export function gatherOutsideFiles(): OutsideFiles {
  const appFolder = app.isPackaged ? null : app.getAppPath();
  let waiting = fileArguments(process.argv, process.cwd(), appFolder);
  let hear: (() => void) | null = null;
  const add = (paths: string[]) => {
    waiting.push(...paths);
    if (paths.length > 0) hear?.();
  };
  app.on('second-instance', (_event, argv, workingFolder) =>
    add(fileArguments(argv, workingFolder, appFolder)),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    add([path]);
  });
  return {
    take() {
      const paths = waiting;
      waiting = [];
      return paths;
    },
    onMore: (listener) => (hear = listener),
  };
}
