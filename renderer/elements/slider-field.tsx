import { useId } from 'react';
import styles from './slider-field.module.css';

interface SliderFieldProps {
  label: string;
  value: number;
  /** The value as it is read and heard. */
  text: string;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

/** A named slider with its value beside the name. */
export function SliderField({ label, value, text, min, max, step, onChange }: SliderFieldProps) {
  const id = useId();
  const share = (value - min) / (max - min);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className={styles.value} aria-hidden>
        {text}
      </output>
      <input
        id={id}
        type="range"
        className={styles.slider}
        aria-valuetext={text}
        min={min}
        max={max}
        step={step}
        value={value}
        style={{ backgroundSize: `${share * 100}% 4px, 100% 4px` }}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
