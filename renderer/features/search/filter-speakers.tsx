import { useEffect, useState } from 'react';
import { type FoundSpeaker } from '../../../electron/shared/search-results.ts';
import { searchFilterStrings } from '../../../electron/shared/strings/search-filters.ts';
import { api } from '../../bridge/api.ts';
import { usePeople } from '../../stores/people.ts';
import { comparable, type FilterSheetProps, has, MOST_NAMES, useChoosing } from './choosing.ts';
import { FilterList, type FilterOption } from './filter-list.tsx';
import { useResults } from './results.ts';

const words = searchFilterStrings.speaker;

/**
 * Those who speak in what was found, then those who speak most often in the library; once something is typed, first
 * those whom feeds name, and whatever it is, since transcripts name more.
 */
export function SpeakerSheet(props: FilterSheetProps) {
  const [typed, setTyped] = useState('');
  const { option, onChoose } = useChoosing('speaker', props);
  const people = usePeople(typed, MOST_NAMES)?.people ?? [];
  const spoken = useSpoken(props.query);
  const name = typed.trim();
  const options = new Map<string, FilterOption>();
  const offer = (value: string, shown: string, note?: string) => {
    const key = comparable(value);
    if (!options.has(key)) options.set(key, option(value, shown, note));
  };
  const episodesOf = new Map(spoken.map((one) => [comparable(one.name), one.episodes]));
  const offerSpeaker = (speaker: string) => {
    const episodes = episodesOf.get(comparable(speaker));
    if (has(speaker, typed)) {
      offer(speaker, speaker, episodes === undefined ? undefined : words.episodes(episodes));
    }
  };
  for (const person of people) offer(person.name, person.name, words.episodes(person.episodes));
  for (const speaker of useFound()) offerSpeaker(speaker);
  for (const speaker of spoken) offerSpeaker(speaker.name);
  const offered = [...options.values()].slice(0, MOST_NAMES);
  if (name !== '' && !options.has(comparable(name))) {
    offered.push(option(name, `“${name}”`, words.typed));
  }
  return (
    <FilterList
      label={words.list}
      find={{ label: words.find, typed, onType: setTyped, none: words.none }}
      options={offered}
      more={options.size > MOST_NAMES}
      onChoose={onChoose}
    />
  );
}

/** Those who say what was found, in its order. */
function useFound(): Set<string> {
  const episodes = useResults((state) => state.episodes);
  const speakers = episodes.flatMap(({ hits }) => hits.map(({ speaker }) => speaker));
  return new Set(speakers.filter((speaker) => speaker !== null));
}

/** Those who speak in what the filters leave, as they were when the sheet opened. That they could not be had takes nothing away. */
function useSpoken(query: string): readonly FoundSpeaker[] {
  const [asked] = useState(query);
  const [speakers, setSpeakers] = useState<readonly FoundSpeaker[]>([]);
  useEffect(() => {
    let wanted = true;
    void api.search.speakers(asked, MOST_NAMES + 1).then((answer) => {
      if (wanted && answer.ok) setSpeakers(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [asked]);
  return speakers;
}
