/** Ends the command with its message, one sentence, on standard error. */
export class CommandError extends Error {}
