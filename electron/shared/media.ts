/** Addresses of the app's own schemes. The window never sees a path, nor a publisher's image. */

/** Serves the window itself. */
export const APP_SCHEME = 'cuecast-app';
/** Serves stored artwork, and audio with ranges. */
export const MEDIA_SCHEME = 'cuecast-media';

/** The page the window shows. */
export const APP_ORIGIN = `${APP_SCHEME}://app`;

/** Address of a stored picture; `file` is relative to the data folder. */
export const artworkUrl = (file: string): string =>
  `${MEDIA_SCHEME}://artwork/${encodeURIComponent(file)}`;

/**
 * Address of a chapter's picture; `image` is that of the chapter: what is on the web, main fetches and keeps.
 */
export const chapterImageUrl = (episodeId: number, image: string): string =>
  `${MEDIA_SCHEME}://chapter-image/${episodeId}/${encodeURIComponent(image)}`;

/** Letters of an episode's notes that are shown: longer ones are cut, and no picture stands behind the cut. */
export const LONGEST_NOTES = 200_000;

/** Address of a picture in show notes, by its http(s) address; answered only where the listener allows it. */
export const notesImageUrl = (episodeId: number, address: string): string =>
  `${MEDIA_SCHEME}://notes-image/${episodeId}/${encodeURIComponent(address)}`;

/** Address of an episode's audio: the file on the disk, or the publisher's stream behind our scheme. */
export const audioUrl = (episodeId: number, source: 'file' | 'stream'): string =>
  `${MEDIA_SCHEME}://audio/${episodeId}/${source}`;
