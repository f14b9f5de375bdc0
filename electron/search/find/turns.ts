/** Who works when in a thread that does one thing at a time: what a person waits for goes first. */
import { setImmediate as others } from 'node:timers/promises';
import { fail } from '../../shared/errors.ts';
import { type Pause } from './pause.ts';

/** What the thread is asked for. */
export type Asked =
  | 'find'
  | 'names'
  | 'count'
  | 'episode'
  | 'suggest'
  | 'speakers'
  | 'coverage'
  | 'episodesWith'
  | 'warmUp';

interface Task {
  kind: Asked;
  query: string;
  /** Something newer was asked, and nobody waits for this any more. */
  outdated: boolean;
}

/** How long somebody works before others may, milliseconds. */
const SLICE = 8;

const isUrgent = ({ kind }: Task): boolean => kind === 'find' || kind === 'names';

/**
 * Whether nobody needs what was asked before. What belongs to a search goes when another is found for; its own next
 * page leaves it.
 */
function outdates(newer: Task, older: Task): boolean {
  switch (newer.kind) {
    case 'find':
      return (
        older.kind === 'find' ||
        older.kind === 'warmUp' ||
        (['count', 'episode', 'suggest'].includes(older.kind) && older.query !== newer.query)
      );
    case 'names':
    case 'count':
    case 'suggest':
    case 'speakers':
    case 'coverage':
      return older.kind === newer.kind;
    case 'episode':
    case 'episodesWith':
    case 'warmUp':
      return false;
  }
}

/** Asks for work in turn; rejects with `superseded` where something newer makes it needless. */
export type Turns = <T>(
  kind: Asked,
  query: string,
  work: (pause: Pause) => T | Promise<T>,
) => Promise<T>;

/**
 * All work is begun at once and goes on whenever it pauses; while anything urgent (`find`, `names`) is under way,
 * nothing else does. So a search never waits for an older one longer than from one pause to the next.
 */
export function createTurns(): Turns {
  const tasks = new Set<Task>();
  let sliceBegan = 0;

  return async (kind, query, work) => {
    const task: Task = { kind, query, outdated: false };
    for (const older of tasks) if (outdates(task, older)) older.outdated = true;
    tasks.add(task);
    const mustWait = () => !isUrgent(task) && [...tasks].some(isUrgent);
    const turn = async () => {
      do await others();
      while (!task.outdated && mustWait());
      if (task.outdated) fail('superseded', {});
      sliceBegan = performance.now();
    };
    const pause: Pause = () =>
      performance.now() - sliceBegan < SLICE ? Promise.resolve() : turn();
    try {
      await turn();
      return await work(pause);
    } finally {
      tasks.delete(task);
    }
  };
}
