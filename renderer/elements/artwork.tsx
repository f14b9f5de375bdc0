import { useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './artwork.module.css';

interface ArtworkProps {
  /** `cuecast-media:` address, or null while there is none. */
  src: string | null;
  /** Whose artwork; a gradient and its first letter stand in for a missing picture. */
  title: string;
  /** Side in pixels. */
  size: number;
  className?: string;
}

/** The square picture of a show or an episode. Decoration: the title always stands beside it. */
export function Artwork({ src, title, size, className }: ArtworkProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const box = { width: size, height: size, borderRadius: radius(size) };
  if (src !== null && src !== broken) {
    return (
      <img
        className={classNames(styles.artwork, className)}
        style={box}
        src={src}
        alt=""
        width={size}
        height={size}
        crossOrigin="anonymous"
        draggable={false}
        decoding="async"
        onError={() => setBroken(src)}
      />
    );
  }
  const hue = hueOf(title);
  return (
    <span
      className={classNames(styles.artwork, styles.standIn, className)}
      style={{
        ...box,
        fontSize: size * 0.42,
        backgroundImage: `linear-gradient(135deg, hsl(${hue} 42% 36%), hsl(${hue + 28} 46% 58%))`,
      }}
      aria-hidden
    >
      {size >= 32 ? initial(title) : null}
    </span>
  );
}

const radius = (size: number) => (size < 32 ? 5 : size < 96 ? 8 : 12);

const initial = (title: string) =>
  /[\p{L}\p{N}]/u.exec(title.replace(/^the\s+/i, ''))?.[0].toUpperCase() ?? '';

/** The same hue for the same title, always. */
function hueOf(title: string): number {
  let hash = 0;
  for (const letter of title) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return hash;
}
