/** The window is confined: what a page could try, and that it fails. */
import type { CuecastApi } from '../../electron/shared/ipc.ts';
import { expect, test } from '../fixtures.ts';
import { expectOpened, openedOutside } from '../outside.ts';

declare global {
  interface Window {
    cuecast: CuecastApi;
  }
}

test('the window is confined', async ({ cuecast }) => {
  await cuecast.start();

  await test.step('the page is sandboxed and knows nothing of Node', async () => {
    const globals = await cuecast.page.evaluate(() => [typeof require, typeof process]);
    expect(globals).toEqual(['undefined', 'undefined']);
    const preferences = await cuecast.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  await test.step('the preload shows the schema’s API and no channel', async () => {
    const names = await cuecast.page.evaluate(() => Object.keys(window.cuecast));
    expect(names).toContain('feeds');
    expect(names).not.toContain('invoke');
    expect(names).not.toContain('ipcRenderer');
  });

  await test.step('inline scripts, remote requests and remote pictures are refused', async () => {
    const refused = await cuecast.page.evaluate(async () => {
      const violations: string[] = [];
      const three = new Promise<void>((done) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          violations.push(event.effectiveDirective);
          if (violations.length === 3) done();
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.breached = true';
      document.body.append(script);
      await fetch('https://example.com/').catch(() => null);
      const image = new Image();
      image.src = 'https://example.com/pixel.png';
      await three;
      return { violations: violations.sort(), breached: 'breached' in window };
    });
    expect(refused).toEqual({
      violations: ['connect-src', 'img-src', 'script-src-elem'],
      breached: false,
    });
  });

  await test.step('a page cannot be sent elsewhere', async () => {
    // Answers a handle: the listener stands before the page tries, and is waited for after.
    const attempt = await cuecast.app.evaluateHandle(({ BrowserWindow }) => ({
      prevented: new Promise<boolean>((done) => {
        BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) =>
          setImmediate(() => done(event.defaultPrevented)),
        );
      }),
    }));
    await cuecast.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    expect(await attempt.evaluate(({ prevented }) => prevented)).toBe(true);
    expect(cuecast.page.url()).toMatch(/^cuecast-app:/);
  });

  await test.step('no new windows', async () => {
    const opened = await cuecast.page.evaluate(() => window.open('https://example.com/') !== null);
    expect(opened).toBe(false);
    expect(cuecast.app.windows()).toHaveLength(1);
  });

  await test.step('permissions are denied without asking', async () => {
    const answers = await cuecast.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      location: (await navigator.permissions.query({ name: 'geolocation' })).state,
      microphone: (await navigator.permissions.query({ name: 'microphone' })).state,
    }));
    expect(answers).toEqual({
      notifications: 'denied',
      location: 'denied',
      microphone: 'denied',
    });
  });

  await test.step('another page with the same preload is refused', async () => {
    const result = await cuecast.app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true },
      });
      await stranger.loadURL('data:text/html,<title>stranger</title>');
      const answer: unknown = await stranger.webContents.executeJavaScript('cuecast.feeds.list()');
      stranger.destroy();
      return answer;
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-sender' } });
  });

  await test.step('arguments that do not fit the schema are refused', async () => {
    const result = await cuecast.page.evaluate(() => window.cuecast.episodes.get('1' as never));
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  await test.step('only web addresses reach the system’s browser', async () => {
    const opened = await openedOutside(cuecast);
    for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'https://example.com/a']) {
      await cuecast.page.evaluate((link) => window.cuecast.app.openLink(link), address);
    }
    await expectOpened(opened, ['https://example.com/a']);
  });
});
