import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { Button } from '../../elements/button.tsx';
import { SliderField } from '../../elements/slider-field.tsx';
import { type ReadingLook, settings, usualLook, useSettings } from '../../stores/settings.ts';
import styles from './look-controls.module.css';

const words = settingsStrings.reading;

interface Control {
  name: keyof ReadingLook;
  label: string;
  textOf: (value: number) => string;
  min: number;
  max: number;
  step: number;
}

const controls: Control[] = [
  {
    name: 'readingSize',
    label: words.size,
    textOf: words.sizeValue,
    min: 14,
    max: 28,
    step: 1,
  },
  {
    name: 'readingMeasure',
    label: words.measure,
    textOf: words.measureValue,
    min: 40,
    max: 100,
    step: 2,
  },
  {
    name: 'readingLineHeight',
    label: words.lineHeight,
    textOf: words.lineHeightValue,
    min: 1.3,
    max: 2.2,
    step: 0.1,
  },
];

/** Size of the letters, length and height of the lines. What is read changes with every step. */
export function LookControls() {
  const look = useSettings();
  const usual = controls.every(({ name }) => look[name] === usualLook[name]);
  return (
    <div className={styles.controls}>
      {controls.map(({ name, textOf, ...field }) => (
        <SliderField
          key={name}
          {...field}
          value={look[name]}
          text={textOf(look[name])}
          onChange={(value) => settings.setLook({ [name]: value })}
        />
      ))}
      <Button
        className={styles.reset}
        aria-disabled={usual}
        onClick={() => {
          if (!usual) settings.setLook(usualLook);
        }}
      >
        {words.reset}
      </Button>
    </div>
  );
}
