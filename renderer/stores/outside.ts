/** What is named outside the window, by the command line, a second start, or the system: files and links. */
import { api } from '../bridge/api.ts';
import { links } from './links.ts';
import { localFiles } from './local-files.ts';
import { toasts } from './toasts.ts';

export const outside = {
  /** Opens what was named, now and from now on; the answer stops. Of files and a link, the link is shown. */
  start(): () => void {
    let files = Promise.resolve();
    const open = () => {
      files = files.then(() => localFiles.openWaiting());
      void files.then(() => links.openWaiting());
    };
    const stops = [
      api.localFiles.waiting(open),
      api.links.waiting(open),
      api.localFiles.failed(({ message }) => toasts.alert(message)),
    ];
    open();
    return () => stops.forEach((stop) => stop());
  },
};
