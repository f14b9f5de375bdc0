import { useEffect, useState } from 'react';
import { useAccent } from './elements/accent.ts';
import { ErrorBoundary } from './elements/error-boundary.tsx';
import { TipProvider } from './elements/tip.tsx';
import { AddPodcastDialog } from './features/add-podcast/add-podcast-dialog.tsx';
import { DownloadsScreen } from './features/downloads/downloads-screen.tsx';
import { DropZone } from './features/import/drop-zone.tsx';
import { PasteDialog } from './features/import/paste-dialog.tsx';
import { EpisodesScreen } from './features/library/episodes-screen.tsx';
import { ShowScreen } from './features/library/show-screen.tsx';
import { Navigation } from './features/navigation/navigation.tsx';
import { Palette } from './features/palette/palette.tsx';
import { PeopleFound } from './features/people/people-found.tsx';
import { PlayerBar } from './features/player-bar/player-bar.tsx';
import { PersonScreen } from './person-screen.tsx';
import { ReadingScreen } from './reading-screen.tsx';
import { SearchScreen } from './features/search/search-screen.tsx';
import { SettingsScreen } from './features/settings/settings-screen.tsx';
import { Toasts } from './features/toasts/toasts.tsx';
import { Opening, Trouble } from './features/trouble/trouble.tsx';
import { usePlayer } from './player/use-player.ts';
import { downloads } from './stores/downloads.ts';
import { library, useLibrary } from './stores/library.ts';
import { showFirstScreen } from './stores/listening.ts';
import { outside } from './stores/outside.ts';
import { searches } from './stores/searches.ts';
import { settings } from './stores/settings.ts';
import { transcriptProgress } from './stores/transcript-progress.ts';
import { type Place, screenKey, useView, view } from './stores/view.ts';
import { obey, possibleCommands, useShortcuts } from './shortcuts.ts';
import styles from './app.module.css';

/** The window: the rails, the screen between them, the player below. */
export function App() {
  const status = useLibrary((state) => state.status);
  useEffect(() => library.start(), []);
  return (
    <TipProvider>
      {status.state === 'ready' && <Shell />}
      {status.state === 'opening' && <Opening />}
      {status.state === 'failed' && <Trouble status={status} />}
      <Toasts />
    </TipProvider>
  );
}

/** Does not know the place: with every letter typed into the search that is another. */
function Shell() {
  useEffect(() => downloads.start(), []);
  useEffect(() => transcriptProgress.start(), []);
  useEffect(() => searches.start(), []);
  const [placed, setPlaced] = useState(false);
  useEffect(() => {
    void Promise.all([showFirstScreen(), settings.load()]).finally(() => setPlaced(true));
  }, []);
  useEffect(() => (placed ? outside.start() : undefined), [placed]);
  useShortcuts();
  useAccent(usePlayer((state) => state.episode?.artwork ?? null));

  // Nothing to click until it is known what is shown first, or a click would be undone.
  if (!placed) return <Opening />;
  return (
    <div className={styles.shell}>
      <Navigation />
      <main className={styles.main}>
        <Middle />
      </main>
      <div className={styles.player}>
        <PlayerBar />
      </div>
      <AddPodcastDialog />
      <PasteDialog />
      <Palette run={obey} possible={possibleCommands} />
      <DropZone />
    </div>
  );
}

function Middle() {
  const place = useView((state) => state.place);
  return (
    <ErrorBoundary key={screenKey(place)} onLeave={() => view.go({ screen: 'episodes' })}>
      <Screen place={place} />
    </ErrorBoundary>
  );
}

function Screen({ place }: { place: Place }) {
  switch (place.screen) {
    case 'reading':
      return <ReadingScreen episodeId={place.episodeId} at={place.at} />;
    case 'episodes':
      return <EpisodesScreen />;
    case 'show':
      return <ShowScreen feedId={place.feedId} />;
    case 'downloads':
      return <DownloadsScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'search':
      return (
        <SearchScreen
          query={place.query}
          order={place.order ?? 'relevance'}
          people={<PeopleFound query={place.query} />}
        />
      );
    case 'person':
      return <PersonScreen name={place.name} />;
  }
}
