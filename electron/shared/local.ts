/** Shows that come from no address. */

/** What the library knows the show by whose episodes are audio files of the listener's own. */
export const LOCAL_SHOW = 'cuecast-local:files';
/**
 * What the library knows the show by that holds the episodes removed from it. It is itself a removed show, so that
 * they are nowhere to be found, can be brought back, and are deleted at the next start.
 */
export const REMOVED_FILES = 'cuecast-local:removed';
/** What the library knows the show by that ships with the app. */
export const SAMPLE_SHOW = 'cuecast-sample:welcome';
