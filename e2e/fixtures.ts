/** A private data folder, a loopback host and the real app for each test. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from 'playwright/test';
import { ensureDisplay } from '../scripts/lib/display.mjs';
import { startHost, type Host } from './host.ts';

export { expect } from 'playwright/test';

const root = resolve(import.meta.dirname, '..');

/** The app, started as often as a test likes on the same data folder. */
export class Cuecast {
  private running: ElectronApplication | null = null;
  private window: Page | null = null;
  /** What the window's console and the page's errors said; see `problems`. */
  readonly problems: string[] = [];

  constructor(
    readonly dataFolder: string,
    private readonly command: { executablePath: string; args: string[] } = checkout(),
  ) {}

  /** The window. */
  get page(): Page {
    if (!this.window) throw new Error('Cuecast is not running');
    return this.window;
  }

  /** The main process. */
  get app(): ElectronApplication {
    if (!this.running) throw new Error('Cuecast is not running');
    return this.running;
  }

  /** Starts the app, with these files on its command line, and waits until its page is there. */
  async start(files: string[] = []): Promise<Page> {
    this.running = await _electron.launch({
      executablePath: this.command.executablePath,
      args: this.arguments(files),
      env: { ...(process.env as Record<string, string>), LANG: 'en_US.UTF-8', TZ: 'UTC' },
    });
    this.window = await this.running.firstWindow();
    this.window.on('pageerror', (error) => this.problems.push(String(error)));
    this.window.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    await this.window.getByRole('navigation').or(this.window.getByRole('main')).first().waitFor();
    return this.window;
  }

  /** Starts it once more while it runs, as opening a file does; waits until that start has ended. */
  async startBeside(files: string[]): Promise<void> {
    await once(spawn(this.command.executablePath, this.arguments(files)), 'exit');
  }

  /** Runs it as a command, in a shell without a display; what it printed, and its exit code. */
  print(args: string[]): Promise<{ code: number; out: string; err: string }> {
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
    return new Promise((resolve) => {
      execFile(this.command.executablePath, this.arguments(args), { env }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  }

  private arguments(files: string[]): string[] {
    const { args } = this.command;
    return [...machineFlags(), ...args, `--user-data-dir=${this.dataFolder}`, ...files];
  }

  /** Closes it as a person would. */
  async close(): Promise<void> {
    await this.running?.close();
    this.running = null;
    this.window = null;
  }

  /** Ends it without warning, as a power cut would, and waits until it is gone. */
  async kill(): Promise<void> {
    const child = this.app.process();
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    this.running = null;
    this.window = null;
  }

  /** What the window said until a test failed, and how it stood; Playwright itself takes its picture. */
  async attachEvidence(info: TestInfo): Promise<void> {
    if (!this.running) return;
    const windows = await this.running.evaluate(({ BrowserWindow, screen }) => ({
      windows: BrowserWindow.getAllWindows().map((window) => ({
        bounds: window.getContentBounds(),
        visible: window.isVisible(),
        focused: window.isFocused(),
        loading: window.webContents.isLoading(),
      })),
      screens: screen.getAllDisplays().map(({ workArea }) => workArea),
    }));
    const said = [...this.problems, JSON.stringify(windows)].join('\n');
    await info.attach('console', { body: said, contentType: 'text/plain' });
  }

  async restart(): Promise<Page> {
    await this.close();
    return this.start();
  }
}

/** What this machine asks of Electron (no sandbox for root, say); see `scripts/lib/launch.mjs`. */
const machineFlags = () => process.env.CUECAST_ELECTRON_FLAGS?.split(' ').filter(Boolean) ?? [];

/** How to start the app of this checkout, with flags of Electron's own. */
export function checkout(flags: string[] = []) {
  const executablePath = process.env.CUECAST_ELECTRON;
  if (!executablePath) throw new Error('CUECAST_ELECTRON is not set: run the tests with npm test.');
  return { executablePath, args: [...flags, root] };
}

interface Fixtures {
  dataFolder: string;
  host: Host;
  cuecast: Cuecast;
}

interface WorkerFixtures {
  display: void;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // Two windows on one display take the focus and the pointer from each other. Where displays are
  // virtual, each worker has its own: DISPLAY of its process says which.
  display: [
    async ({}, use) => {
      const end = await ensureDisplay();
      await use();
      end();
    },
    { scope: 'worker', auto: true },
  ],
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'cuecast-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.stop();
  },
  cuecast: async ({ dataFolder }, use, info) => {
    const cuecast = new Cuecast(dataFolder);
    await use(cuecast);
    if (info.status !== info.expectedStatus) await cuecast.attachEvidence(info);
    await cuecast.close();
  },
});
