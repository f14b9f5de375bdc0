export function ShowScreen(_: { feedId: number }) {
  return null;
}
