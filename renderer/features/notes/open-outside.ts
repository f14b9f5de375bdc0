import { api, unwrap } from '../../bridge/api.ts';
import { toasts } from '../../stores/toasts.ts';

/** Opens an address in the system's browser, once main has looked at it; says so when it may not. */
export function openOutside(address: string): void {
  unwrap(api.app.openLink(address)).catch(toasts.alert);
}
