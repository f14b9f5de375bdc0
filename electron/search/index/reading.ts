import { type Database } from '../../storage/database.ts';

/** What `work` reads is one state of the library, whoever writes meanwhile. */
export function reading<T>(database: Database, work: () => T): T {
  database.exec('BEGIN');
  try {
    return work();
  } finally {
    database.exec('COMMIT');
  }
}
