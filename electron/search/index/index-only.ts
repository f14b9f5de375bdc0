import { CuecastError, fail } from '../../shared/errors.ts';

/**
 * Does what reads nothing but the index. FTS5 may say of what is wrong in there that all of the library is damaged; if it
 * is, making the index anew will tell.
 */
export function indexOnly<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CuecastError && error.code === 'library-corrupt')
      fail('search-damaged', {}, error);
    throw error;
  }
}
