/**
 * Awaited between pieces of work, so that others are let in; rejects with `superseded` where nobody waits for the
 * answer any more.
 */
export type Pause = () => Promise<void>;
