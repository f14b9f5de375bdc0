import { type Chapter } from '../../../electron/shared/model.ts';
import { api, unwrap } from '../../bridge/api.ts';
import { toasts } from '../../stores/toasts.ts';

/** The host a chapter's link leads to; null where there is none that could be opened. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}

/** Opens a chapter's link in the system's browser. */
export async function openLinkOf({ url }: Chapter): Promise<void> {
  if (url !== null) await unwrap(api.app.openLink(url)).catch(toasts.alert);
}
