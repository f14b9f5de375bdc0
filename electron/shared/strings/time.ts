/** Words for lengths of time, as a screen reader should say them. */
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const timeWords = {
  hours: (n: number): string => count(n, 'hour', 'hours'),
  minutes: (n: number): string => count(n, 'minute', 'minutes'),
  seconds: (n: number): string => count(n, 'second', 'seconds'),
} as const;
