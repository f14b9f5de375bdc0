export function AddPodcastDialog() {
  return null;
}
