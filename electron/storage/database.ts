import { pathToFileURL } from 'node:url';
import {
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { namedError } from './sqlite-errors.ts';

/** What SQLite can bind. */
export type Value = string | number | Uint8Array | null;

/** Milliseconds. Readers and the one writer do not wait for each other; emptying the log may, for a backup. */
export const WAIT = 1000;

/**
 * One connection to a library file. Prepares each statement once, and throws what SQLite throws
 * under the names people get to see (`sqlite-errors.ts`).
 */
export class Database {
  readonly file: string;
  readonly #connection: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();

  /**
   * Opens `file`, making it when it is not there and `readOnly` is not set. `immutable`: nobody writes to it, so that
   * nothing is made beside it to read it. `defensive`: what SQLite keeps for itself cannot be written to.
   */
  constructor(file: string, { readOnly = false, immutable = false, defensive = true } = {}) {
    this.file = file;
    // https://sqlite.org/uri.html#uriimmutable
    const place = immutable ? new URL(`${pathToFileURL(file).href}?immutable=1`) : file;
    this.#connection = this.#named(
      () => new DatabaseSync(place, { timeout: WAIT, readOnly, defensive }),
    );
  }

  /** Every row of a query. `T` is what the query selects: the caller's word for it. */
  all<T>(sql: string, ...values: Value[]): T[] {
    return this.#named(() => this.#prepared(sql).all(...values) as T[]);
  }

  /** The first row of a query. */
  get<T>(sql: string, ...values: Value[]): T | undefined {
    return this.#named(() => this.#prepared(sql).get(...values) as T | undefined);
  }

  /** Runs a statement that answers no rows. Answers how many rows it changed. */
  run(sql: string, ...values: Value[]): number {
    return this.#named(() => this.#prepared(sql).run(...values).changes);
  }

  /** Runs several statements, none of them prepared: pragmas and migrations. */
  exec(sql: string): void {
    this.#named(() => this.#connection.exec(sql));
  }

  /** Makes a function of texts known to the statements that follow. */
  define(name: string, of: (text: string) => Value): void {
    this.#connection.function(name, of);
  }

  /** All of `work` or nothing of it. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.exec('COMMIT');
      return value;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#connection.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#named(() => this.#connection.close());
  }

  #prepared(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #named<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw namedError(error, this.file);
    }
  }
}
