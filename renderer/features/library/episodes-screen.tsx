export function EpisodesScreen() {
  return null;
}
