import { type ReactNode } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { type Soundbite } from '../../../electron/shared/model.ts';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { spokenDate, spokenDuration } from '../../../electron/shared/strings/units.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Fact, Facts } from '../../elements/facts.tsx';
import { player } from '../../player/player.ts';
import { webAddress } from './link-targets.ts';
import { OutsideLink } from './outside-link.tsx';
import { People } from './people.tsx';
import { isWithin } from './times.ts';
import styles from './episode-facts.module.css';

const strings = notesStrings.facts;

interface EpisodeFactsProps {
  detail: EpisodeDetail;
  onPerson: (name: string) => void;
}

/** What a feed says about an episode beside its notes; nothing stands where it says nothing. */
export function EpisodeFacts({ detail, onPerson }: EpisodeFactsProps) {
  const { id, published, season, episode, link, duration } = detail;
  const { persons, funding, license, location } = detail.facts;
  const soundbites = detail.facts.soundbites.filter(({ start }) => isWithin(start, duration));
  const number = numberOf(season, episode);
  const page = link === null ? null : webAddress(link);
  const facts: [string, ReactNode][] = [];
  if (persons.length > 0) {
    facts.push([strings.people, <People episodeId={id} persons={persons} onPerson={onPerson} />]);
  }
  if (soundbites.length > 0) {
    facts.push([strings.soundbites, <Soundbites episodeId={id} soundbites={soundbites} />]);
  }
  if (published !== null) {
    facts.push([strings.published, <time dateTime={published}>{spokenDate(published)}</time>]);
  }
  if (number !== null) facts.push([strings.number, number]);
  if (location) facts.push([strings.location, <Named {...location} />]);
  if (license) facts.push([strings.license, <Named {...license} />]);
  if (funding.length > 0) {
    facts.push([
      strings.funding,
      <ul className={styles.list}>
        {funding.map(({ url, text }) => (
          <li key={url}>
            <Named name={text ?? strings.fund} url={url} />
          </li>
        ))}
      </ul>,
    ]);
  }
  if (page) {
    facts.push([strings.page, <OutsideLink address={page.href}>{page.host}</OutsideLink>]);
  }
  if (facts.length === 0) return null;
  return (
    <section className={styles.facts} aria-label={strings.name}>
      <h2 className={styles.heading}>{strings.name}</h2>
      <Facts>
        {facts.map(([name, content]) => (
          <Fact key={name} name={name}>
            {content}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}

/** Words that are a link where they have a web address. */
function Named({ name, url }: { name: string; url: string | null }) {
  const address = url === null ? null : webAddress(url);
  const words = <bdi>{name}</bdi>;
  return address ? <OutsideLink address={address.href}>{words}</OutsideLink> : words;
}

function Soundbites({ episodeId, soundbites }: { episodeId: number; soundbites: Soundbite[] }) {
  return (
    <ul className={styles.list}>
      {soundbites.map(({ start, duration, title }) => (
        <li key={start}>
          <button type="button" onClick={() => player.goTo(episodeId, start)}>
            <span className={styles.time}>{formatTime(start)}</span>{' '}
            <bdi>{title ?? strings.soundbite}</bdi>
          </button>{' '}
          <span className={styles.aside}>{spokenDuration(duration)}</span>
        </li>
      ))}
    </ul>
  );
}

function numberOf(season: number | null, episode: number | null): string | null {
  if (season === null) return episode === null ? null : strings.episodeAlone(episode);
  return episode === null
    ? strings.season(season)
    : `${strings.season(season)}, ${strings.episode(episode)}`;
}
