import { type CSSProperties } from 'react';
import { classNames } from './class-names.ts';
import styles from './skeleton.module.css';

interface SkeletonProps {
  width?: CSSProperties['width'];
  height?: CSSProperties['height'];
  className?: string;
}

/** Stands where something will be. Shows itself only after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ width, height, className }: SkeletonProps) {
  return (
    <span
      className={classNames(styles.skeleton, className)}
      style={{ width, height }}
      aria-hidden
    />
  );
}
