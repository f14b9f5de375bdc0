import { type ComponentProps } from 'react';

interface OpenLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** Leads there. Without it the link is there, but leads nowhere yet. */
  onOpen: (() => void) | undefined;
}

/** A link to another screen of the window. */
export function OpenLink({ onOpen, onClick, children, ...rest }: OpenLinkProps) {
  return (
    <a
      href={onOpen && '#'}
      role="link"
      aria-disabled={onOpen ? undefined : true}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        // A tip around the link listens too.
        onClick?.(event);
        onOpen?.();
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
