import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './menu.module.css';

/** How the menu around an item does what was chosen. */
const Act = createContext((action: () => void) => action());

interface MenuProps {
  /** The button that opens the menu; takes a ref. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  /** `MenuItem`s and `MenuRule`s. */
  children: ReactNode;
}

/**
 * A menu behind a button. What is chosen is done once the menu is gone and the focus is back on the
 * button: a dialog gives it back there. It lists what it did when it was opened: what becomes known meanwhile must not
 * move an item from under the pointer.
 */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef<(() => void) | null>(null);
  return (
    // Not modal: the modal kind injects a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger ref={button} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            const action = chosen.current;
            if (!action) return;
            event.preventDefault();
            chosen.current = null;
            button.current?.focus({ preventScroll: true });
            action();
          }}
        >
          <Act value={(action) => (chosen.current = action)}>
            <AsOpened>{children}</AsOpened>
          </Act>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Its children as they were when it was first rendered. */
function AsOpened({ children }: { children: ReactNode }) {
  const [opened] = useState(children);
  return opened;
}

interface PointMenuProps {
  /** The menu's name. */
  label: string;
  /** Where it opens, pixels of the window. */
  at: { x: number; y: number };
  onClose: () => void;
  /** Called when it is gone: the focus is nowhere, unless something took it. */
  onGone: () => void;
  /** `MenuItem`s and `MenuRule`s. */
  children: ReactNode;
}

/** A menu where the pointer is, open for as long as it is rendered. */
export function PointMenu({ label, at, onClose, onGone, children }: PointMenuProps) {
  return (
    <DropdownMenu.Root modal={false} open onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className={styles.point} style={{ left: at.x, top: at.y }} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={label}
          aria-labelledby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onGone();
          }}
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
  /** The key that does the same without the menu. */
  keys?: string;
  /** A second line, in small. */
  note?: string;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({
  icon,
  danger = false,
  disabled,
  keys,
  note,
  onSelect,
  children,
}: MenuItemProps) {
  const act = useContext(Act);
  return (
    <DropdownMenu.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled}
      aria-keyshortcuts={keys}
      onSelect={() => act(onSelect)}
    >
      {icon}
      {note === undefined ? (
        children
      ) : (
        <span className={styles.lines}>
          {children}
          <span className={styles.note}>{note}</span>
        </span>
      )}
      {keys && (
        <span className={styles.keys} aria-hidden>
          {keys}
        </span>
      )}
    </DropdownMenu.Item>
  );
}

interface MenuChoicesProps<T extends number | string> {
  choices: readonly T[];
  chosen: T;
  nameOf: (choice: T) => string;
  /** A second line, in small. */
  noteOf?: (choice: T) => ReactNode;
  onChoose: (choice: T) => void;
}

/** Items of which one is chosen. */
export function MenuChoices<T extends number | string>({
  choices,
  chosen,
  nameOf,
  noteOf,
  onChoose,
}: MenuChoicesProps<T>) {
  const act = useContext(Act);
  return (
    <DropdownMenu.RadioGroup value={String(chosen)}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice}
          value={String(choice)}
          className={styles.item}
          onSelect={() => act(() => onChoose(choice))}
        >
          <Check className={styles.check} aria-hidden />
          {noteOf ? (
            <span className={styles.lines}>
              <span className={styles.name}>{nameOf(choice)}</span>
              <span className={styles.note}>{noteOf(choice)}</span>
            </span>
          ) : (
            nameOf(choice)
          )}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

interface SubMenuProps {
  icon?: ReactNode;
  name: string;
  /** `MenuItem`s. */
  children: ReactNode;
}

/** An item that opens a menu beside it. */
export function SubMenu({ icon, name, children }: SubMenuProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={styles.item}>
        {icon}
        {name}
        <ChevronRight className={styles.more} strokeWidth={1.8} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className={styles.menu} sideOffset={4} collisionPadding={8}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

/** A hairline between groups of items. */
export function MenuRule() {
  return <DropdownMenu.Separator className={styles.rule} />;
}
