/** The transcripts of an episode, as a person chooses among them. */
import { type TranscriptChoice } from '../../../electron/shared/library.ts';
import { transcriptInfoStrings } from '../../../electron/shared/strings/transcript-info.ts';
import { api } from '../../bridge/api.ts';
import { readings } from '../../stores/reading.ts';
import { toasts } from '../../stores/toasts.ts';
import { type ReadyTranscript } from '../../stores/transcript-reading.ts';

const strings = transcriptInfoStrings.choice;

/** Names a choice among its kind: a stored version, or an offer never fetched. */
export const keyOf = ({ versionId, linkId }: TranscriptChoice): string =>
  versionId === null ? `link ${linkId ?? 0}` : `version ${versionId}`;

/** What there is to say of a choice beside its title; what is wrong with it says all. */
export function noteOf(choice: TranscriptChoice): string {
  if (choice.problem) return choice.problem.message;
  const { format, timing, corrections, outdated, fetchedAt } = choice;
  const file = fileOf(choice);
  if (format === null) return [strings.notFetched, file].filter(Boolean).join(' · ');
  const parts = [
    strings.format(format),
    timing && strings.timing(timing),
    corrections > 0 && strings.corrections(corrections),
    outdated && strings.outdated,
    outdated && fetchedAt && transcriptInfoStrings.about.moment(fetchedAt),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What the publisher calls it: of several offers in a language, the address tells them apart. */
const fileOf = ({ url }: TranscriptChoice): string | undefined =>
  url === null ? undefined : new URL(url).pathname.split('/').pop();

/** Shows another transcript of an episode, or the best when `choice` is null; when it cannot be had, says why. */
export async function choose(episodeId: number, choice: TranscriptChoice | null): Promise<void> {
  const answer = await api.transcripts.choose(episodeId, wanted(choice));
  if (answer.ok) readings.putTranscript(episodeId, answer.value);
  else toasts.alert(answer.error.message);
}

/** Asks the publisher for what is newer than the transcript that is shown, and says what was found. */
export async function checkForNewer(episodeId: number, before: ReadyTranscript): Promise<void> {
  const answer = await api.transcripts.checkForNewer(episodeId);
  if (!answer.ok) return toasts.alert(answer.error.message);
  const { value: view } = answer;
  readings.putTranscript(episodeId, view);
  const known = new Set(before.choices.map(({ versionId }) => versionId));
  const { found } = transcriptInfoStrings;
  if (view.state === 'ready' && view.versionId !== before.versionId) toasts.say(found.shown);
  else if (view.state === 'ready' && view.choices.some(({ versionId }) => !known.has(versionId)))
    toasts.say(found.beside);
  else toasts.say(found.none);
}

function wanted(choice: TranscriptChoice | null): Parameters<typeof api.transcripts.choose>[1] {
  if (choice?.versionId != null) return { by: 'version', versionId: choice.versionId };
  if (choice?.linkId != null) return { by: 'link', linkId: choice.linkId };
  return { by: 'rank' };
}
