/** Shows that come from no address. */

/** What the library knows the show by whose episodes are audio files of the listener's own. */
export const LOCAL_SHOW = 'cuecast-local:files';
/** What the library knows the show by that ships with the app. */
export const SAMPLE_SHOW = 'cuecast-sample:welcome';
