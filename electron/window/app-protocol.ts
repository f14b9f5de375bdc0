/** Serves the window's own files under the app's scheme, with the content security policy. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { APP_SCHEME, MEDIA_SCHEME } from '../shared/media.ts';
import { CONTENT_SECURITY_POLICY } from './security.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Declares both schemes; before the app is ready, as Electron asks. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: MEDIA_SCHEME,
      privileges: { standard: true, secure: true, stream: true, corsEnabled: true },
    },
  ]);
}

/** Answers with files below `folder` (absolute), never above it. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { pathname } = new URL(request.url);
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    const type = types[extname(path)];
    if (!type || !path.startsWith(folder + sep)) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
