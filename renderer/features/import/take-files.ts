/** What becomes of files that were dropped or pasted. */
import { importStrings } from '../../../electron/shared/strings/import.ts';
import { importing, type ImportTarget } from '../../stores/importing.ts';
import { localFiles } from '../../stores/local-files.ts';
import { toasts } from '../../stores/toasts.ts';

const words = importStrings.drop;

const AUDIO_TYPE = /^(?:audio|video)\/|^application\/ogg$/;
const AUDIO_NAME = /\.(?:mp3|m4a|m4b|mp4|aac|ogg|oga|opus|flac|wav|webm)$/i;
const TRANSCRIPT_TYPE = /^text\/|^application\/(?:json|x-subrip)$/;
const TRANSCRIPT_NAME = /\.(?:vtt|srt|json|html?|txt|md|sbv)$/i;

/** Whether a media type is that of audio; all that is known of a file while it is dragged. */
export const isAudioType = (type: string): boolean => AUDIO_TYPE.test(type);

const isAudio = ({ name, type }: File) =>
  AUDIO_NAME.test(name) || (AUDIO_TYPE.test(type) && !TRANSCRIPT_NAME.test(name));
const mayBeTranscript = ({ name, type }: File) =>
  TRANSCRIPT_NAME.test(name) || TRANSCRIPT_TYPE.test(type);

/** Opens audio, and brings transcripts to the episode they were dropped on. */
export async function takeFiles(files: File[], target: ImportTarget | null): Promise<void> {
  const audio = files.filter(isAudio);
  const others = files.filter((file) => !isAudio(file));
  if (audio.length > 0) return openAudio(audio, others);
  if (target) return importing.files(target, others);
  if (others.some(mayBeTranscript)) toasts.alert(words.noEpisodeText);
  // A folder, or something else altogether: main knows what to say of it.
  else await localFiles.open(others);
}

/** A transcript dropped with one audio file is that file's; with several, names decide. */
async function openAudio(audio: File[], transcripts: File[]): Promise<void> {
  const [id, ...more] = await localFiles.open(audio);
  if (id === undefined || transcripts.length === 0) return;
  const title = audio[0]?.name ?? '';
  if (more.length === 0) await importing.files({ id, title }, transcripts);
  else toasts.say(words.notPaired(transcripts.length));
}
