import { fail } from '../shared/errors.ts';
import type { LibraryStatus } from '../shared/library.ts';

/** Opens and reopens the library file; see `electron/storage/client.ts`. */
interface LibraryFile {
  open(dataFolder: string): Promise<LibraryStatus>;
  startFromBackup(): Promise<LibraryStatus>;
}

export interface LibraryOptions {
  file: LibraryFile;
  dataFolder: string;
  /** Runs whenever the library has become usable, before the window hears of it. */
  onReady: () => Promise<void>;
  /** Runs before another library takes the place of this one: what is under way is not of that one. */
  onReplace: () => Promise<void>;
  emit: (status: LibraryStatus) => void;
  log: (error: unknown) => void;
}

/** Knows whether the library is usable, and the way on when it is not. */
export class Library {
  private current: LibraryStatus = { state: 'opening' };
  /** A library is being opened: what is told of the one before no longer counts. */
  private opening = false;

  constructor(private readonly options: LibraryOptions) {}

  get status(): LibraryStatus {
    return this.current;
  }

  /** Opens the library; a failure is a status, never thrown. */
  open(): Promise<void> {
    return this.become(() => this.options.file.open(this.options.dataFolder));
  }

  /** Sets the damaged file aside and starts from the newest automatic backup. */
  startFromBackup(): Promise<void> {
    if (this.current.state !== 'failed' || this.opening) fail('bad-request', {});
    return this.become(async () => {
      await this.options.onReplace();
      return this.options.file.startFromBackup();
    });
  }

  /** For damage that shows only later, in the middle of a query. */
  report(status: LibraryStatus): void {
    if (this.opening) return;
    this.current = status;
    this.options.emit(status);
  }

  private async become(open: () => Promise<LibraryStatus>): Promise<void> {
    this.opening = true;
    const status = await open().finally(() => (this.opening = false));
    this.current = { state: 'opening' };
    // What cannot be prepared (on a full disk, say) must not keep the window from opening.
    if (status.state === 'ready') await this.options.onReady().catch(this.options.log);
    // Damage that showed in the meantime has been reported, and is what counts.
    if (this.status.state === 'opening') this.report(status);
  }
}
