export function ensureDisplay(): Promise<() => void>;
