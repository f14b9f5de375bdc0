/** What the library knows the show by whose episodes are audio files of the listener's own. */
export const LOCAL_SHOW = 'cuecast-local:files';
