import chardet from 'chardet';
import { fail } from '../shared/errors.ts';
export function decodeText(bytes: Uint8Array, hint?: { contentType?: string | null }): string {
  void chardet;
  void hint;
  void fail;
  return new TextDecoder().decode(bytes);
}
