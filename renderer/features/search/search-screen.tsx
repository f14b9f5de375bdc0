export function SearchScreen(_: { query: string }) {
  return null;
}
