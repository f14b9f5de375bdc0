import { type ComponentProps } from 'react';

interface OpenLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** Leads there. Without it the link is there, but leads nowhere yet. */
  onOpen: (() => void) | undefined;
}

/** A link to another screen of the window. */
export function OpenLink({ onOpen, children, ...rest }: OpenLinkProps) {
  return (
    <a
      href={onOpen && '#'}
      role="link"
      aria-disabled={onOpen ? undefined : true}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        onOpen?.();
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
