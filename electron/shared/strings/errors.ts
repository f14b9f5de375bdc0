/**
 * One sentence (two at most) for every failure: what happened, to what, and what the person can do.
 * Part of the catalogue: translate here, nowhere else.
 */
export const errorSentences = {
  unexpected: (_: object) =>
    'Something went wrong that Cuecast did not foresee. Nothing was lost; the log in the data folder has the details.',
  'bad-request': (_: object) => 'The window asked for something Cuecast does not do.',
  'unknown-sender': (_: object) => 'A page that is not Cuecast tried to use it, and was refused.',
  superseded: (_: object) => 'Something newer was asked for meanwhile.',
  'not-found': (_: object) => 'This is no longer in your library.',

  'bad-address': (_: object) =>
    'This is not an address Cuecast can open. Paste the address of a feed or of a podcast’s web page, such as https://example.com/feed.xml.',
  cancelled: (about: { transcript?: true }) =>
    about.transcript ? 'The transcript was not read to its end.' : 'Nothing was added.',
  'no-feed-here': (about: { host: string }) =>
    `The page at ${about.host} does not link to a podcast feed. Look for an “RSS” link on the podcast’s site and paste that.`,
  'not-a-feed': (about: { host: string }) =>
    `What ${about.host} sent is not a podcast feed. Check the address, or paste the one behind the site’s “RSS” link.`,
  'unreachable-host': (about: { host: string }) =>
    `Cuecast could not reach ${about.host}. You may be offline, the site may be down, or its name misspelt.`,
  'timed-out': (about: { host: string }) =>
    `${about.host} took too long to answer. Try again in a while.`,
  'http-status': (about: { host: string; status: number }) =>
    `${about.host} answered with an error (${about.status}). ${
      about.status === 404 || about.status === 410
        ? 'There is nothing at this address; it may have been moved or removed.'
        : 'Try again later.'
    }`,
  'connection-lost': (about: { host: string }) =>
    `The connection to ${about.host} broke before everything had arrived. Try again.`,
  'bad-redirect': (about: { host: string }) =>
    `${about.host} sends Cuecast on to an address that does not work. Try again later, or look for the podcast’s new address.`,
  'own-network': (about: { host: string }) =>
    `Something on the internet leads to ${about.host}, which is in your own network. Cuecast does not follow it there.`,
  'needs-sign-in': (about: { host: string }) =>
    `${about.host} asks for a user name and password, which this address does not carry.`,
  'too-large': (about: { what: string; limit: string }) =>
    `${about.what} is larger than ${about.limit}, which is more than Cuecast reads.`,

  'not-a-transcript': (_: object) => 'There is no transcript in this file that Cuecast can read.',
  'cannot-save-file': (about: { file: string }) =>
    `${about.file} could not be saved there. Choose another folder.`,
  'empty-transcript': (_: object) => 'This transcript has no words in it.',
  'not-chapters': (_: object) => 'There are no chapters in this file that Cuecast can read.',
  'no-ranges': (about: { host: string }) =>
    `${about.host} does not send parts of its audio, so the chapters in it can only be read once it is downloaded.`,
  'own-chapters-unsound': (_: object) =>
    'These chapters are out of order, without a title or beyond the end of the audio, so they were not saved. Those you had are as they were.',
  'not-opml': (_: object) => 'This is not an OPML subscription list.',
  'binary-file': (_: object) => 'This is a binary file, not text.',
  'bad-link': (_: object) => 'This link does not lead to a web page, so Cuecast did not open it.',
  'bad-moment-link': (_: object) =>
    'This link does not lead to an episode Cuecast knows how to find, so nothing was opened.',
  'no-such-file': (about: { file: string }) => `There is no file at ${about.file}.`,
  'cannot-read-file': (about: { file: string }) =>
    `${about.file} could not be read. Check that it is a file you may open.`,

  'download-interrupted': (about: { host: string }) =>
    `The connection to ${about.host} broke. What has arrived is kept; resume to get the rest.`,
  'download-incomplete': (about: { host: string }) =>
    `${about.host} sent less than it announced. What has arrived is kept; resume to get the rest.`,
  'not-audio': (about: { host: string }) =>
    `${about.host} sent a web page instead of audio. The publisher may have moved or removed the episode.`,
  'no-audio': (_: object) => 'The feed gives no audio for this episode.',
  'audio-missing': (_: object) =>
    'The downloaded audio is no longer on the disk. Download it again to listen offline.',
  'audio-unplayable': (_: object) =>
    'This audio cannot be played. The file may be damaged; download it again or open the episode’s page.',
  'stream-failed': (about: { host: string }) =>
    `No sound is coming from ${about.host}. Try again, or download the episode to listen without the network.`,

  'file-not-audio': (about: { file: string }) =>
    `“${about.file}” is not audio Cuecast can play: MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM.`,
  'file-empty': (about: { file: string }) =>
    `“${about.file}” is empty: there is nothing to hear in it.`,
  'not-on-disk': (_: object) =>
    'What was dropped is no file on this computer. Save it first, then open it from there.',
  'file-is-folder': (about: { file: string }) =>
    `“${about.file}” is a folder. Open the audio files in it instead.`,
  'files-not-opened': (about: { count: number; first: string }) =>
    `${about.count} of the files could not be opened. ${about.first}`,
  'transcript-beside-unreadable': (about: { file: string; reason: string }) =>
    `“${about.file}” lies beside the audio, but could not be used. ${about.reason}`,
  'local-audio-missing': (about: { file: string }) =>
    `${about.file} is no longer there. Put it back or connect its disk, then try again; or find it where it is now.`,
  'local-audio-unplayable': (about: { file: string }) =>
    `${about.file} cannot be played. It may be damaged, or hold a kind of sound that Cuecast does not know.`,
  'already-an-episode': (about: { file: string }) =>
    `“${about.file}” is an episode of its own already. Choose the file that belongs to this one.`,

  'not-a-picture': (_: object) => 'This is not a picture Cuecast can show.',

  'disk-full': (about: { folder: string }) =>
    `The disk is full, so nothing more can be saved in ${about.folder}. Free some space and try again.`,
  'folder-not-writable': (about: { folder: string }) =>
    `Cuecast may not write to its data folder, ${about.folder}; allow it to, then start Cuecast again.`,
  // The screen that says these has a title for each; see strings/shell.ts.
  'library-newer': (about: { file: string }) =>
    `Update Cuecast to open it; ${about.file} has been left as it is.`,
  'library-older': (about: { file: string }) =>
    `${about.file} is of an older Cuecast; start Cuecast once to bring it up to date.`,
  'library-corrupt': (about: { file: string }) =>
    `Cuecast can no longer read ${about.file}, and has left it as it is.`,
  'library-missing': (about: { file: string }) =>
    `${about.file} is no longer in the data folder; put it back, or move everything else out of the folder to begin anew.`,
  'library-unopened': (about: { file: string }) =>
    `Something is in the way of ${about.file}; look at the folder, then start Cuecast again.`,
  'library-busy': (about: { file: string }) =>
    `Another program is holding on to ${about.file}; close that program, then try again or start Cuecast again.`,
  'search-damaged': (_: object) =>
    'The search index is damaged. Cuecast makes it anew by itself; nothing else is harmed. Search again in a minute.',
  'library-closed': (_: object) => 'The library is not open.',
  'no-backup': (_: object) => 'There is no automatic backup to start from.',
} as const;
