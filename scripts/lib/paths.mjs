/** Where things are in the project. Paths are absolute. */
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');
export const dist = join(root, 'dist');

/** An absolute path inside the project. */
export const inProject = (...parts) => join(root, ...parts);
