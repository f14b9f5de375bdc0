import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './menu.module.css';

interface MenuProps {
  /** The button that opens the menu; takes a ref. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  /** `MenuItem`s and `MenuRule`s. */
  children: ReactNode;
}

/** A menu behind a button. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    // Not modal: the modal kind injects a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, danger = false, disabled, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

interface MenuChoicesProps<T extends number | string> {
  choices: readonly T[];
  chosen: T;
  nameOf: (choice: T) => string;
  onChoose: (choice: T) => void;
}

/** Items of which one is chosen. */
export function MenuChoices<T extends number | string>({
  choices,
  chosen,
  nameOf,
  onChoose,
}: MenuChoicesProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={String(chosen)}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice}
          value={String(choice)}
          className={styles.item}
          onSelect={() => onChoose(choice)}
        >
          <Check className={styles.check} aria-hidden />
          {nameOf(choice)}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

/** A hairline between groups of items. */
export function MenuRule() {
  return <DropdownMenu.Separator className={styles.rule} />;
}
