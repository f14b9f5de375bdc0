/** What a page in our window may not do: go elsewhere, open windows, ask for permissions. */
import { app, type Session, shell, type WebContents } from 'electron';
import { fail } from '../shared/errors.ts';

/**
 * The content security policy of the window. Nothing from anywhere but the app itself; pictures and
 * sound come through the app's media scheme.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' cuecast-media:",
  'media-src cuecast-media:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Http and https alone may be handed to the system's browser. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

/** Opens a web address in the system's browser; anything else is `bad-link`. */
export async function openInBrowser(address: string): Promise<void> {
  if (!isWebAddress(address)) fail('bad-link', {});
  await shell.openExternal(address);
}

/** Denies every permission a page could ask of this session. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Keeps every page of the app, now and later, where it is. */
export function confinePages(mayLoad: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, mayLoad));
}

function confine(contents: WebContents, mayLoad: (url: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!mayLoad(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayLoad(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
