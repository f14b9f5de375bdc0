/** Reads a column that holds JSON of our own writing; the type is the caller's word for it. */
export const parseJson = <T>(json: string | null): T | null =>
  json === null ? null : (JSON.parse(json) as T);
