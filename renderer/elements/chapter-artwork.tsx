import { useEffect, useState } from 'react';
import { Artwork } from './artwork.tsx';
import styles from './chapter-artwork.module.css';

interface ChapterArtworkProps {
  /** The episode's picture; `cuecast-media:` address, or null while there is none. */
  src: string | null;
  /** The picture shown in its place while a chapter is heard; so too. */
  picture: string | null;
  /** Whose artwork; see `Artwork`. */
  title: string;
  /** Side in pixels. */
  size: number;
}

/**
 * An episode's picture, or its chapter's where that can be loaded. One fades in over the other, once it is there. Give
 * it the episode as its key: another one's is shown at once.
 */
export function ChapterArtwork({ src, picture, title, size }: ChapterArtworkProps) {
  const wanted = useLoaded(picture) ?? src;
  const [{ shown, under }, setLayers] = useState<Layers>({ shown: wanted, under: undefined });
  // While drawing, as React asks for what follows from what is handed in.
  if (wanted !== shown) setLayers({ shown: wanted, under: shown });
  // What is below would show through the corners.
  const settle = () => setLayers({ shown, under: undefined });
  return (
    <span className={styles.layers} onAnimationEnd={settle}>
      {under !== undefined && <Artwork src={under} title={title} size={size} />}
      <Artwork
        key={shown}
        className={under === undefined ? undefined : styles.appearing}
        src={shown}
        title={title}
        size={size}
      />
    </span>
  );
}

interface Layers {
  shown: string | null;
  /** What it has taken the place of; undefined at first. */
  under: string | null | undefined;
}

/** The address last asked for once its picture is there: until then the one before; null when it cannot be loaded. */
function useLoaded(address: string | null): string | null {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    if (address === null) return;
    const image = new Image();
    // As the artwork asks for it, so that it is fetched once.
    image.crossOrigin = 'anonymous';
    image.onload = () => setLoaded(address);
    image.onerror = () => setLoaded(null);
    image.src = address;
    return () => {
      image.onload = image.onerror = null;
    };
  }, [address]);
  return address === null ? null : loaded;
}
