/** The automatic backups of a data folder, as files. Reads names only. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const A_DAY = 24 * 60 * 60 * 1000;
const NAME = /^library-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.sqlite$/;

export interface Backup {
  file: string;
  /** When it was made, ISO 8601. */
  at: string;
}

/** A date as a file name can hold it: `2031-05-08T07-30-00Z`. */
export const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

export const backupFolder = (dataFolder: string): string => join(dataFolder, 'backups');

/** The automatic backups in a data folder, newest first. */
export function backupsIn(dataFolder: string): Backup[] {
  const folder = backupFolder(dataFolder);
  // False for a data folder below a file, which `statSync` alone would throw at.
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, day, hour, minute, second] = NAME.exec(name) ?? [];
      return day ? [{ file: join(folder, name), at: `${day}T${hour}:${minute}:${second}Z` }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** When the newest automatic backup was made (ISO 8601), or null when there is none. */
export const newestBackup = (dataFolder: string): string | null =>
  backupsIn(dataFolder)[0]?.at ?? null;

/** Whether the newest backup is missing or older than a day. */
export function backupIsDue(dataFolder: string, now: Date): boolean {
  const newest = backupsIn(dataFolder)[0];
  return !newest || now.getTime() - Date.parse(newest.at) > A_DAY;
}
