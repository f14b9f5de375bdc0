import { type ReactNode } from 'react';
import { openOutside } from './open-outside.ts';

interface OutsideLinkProps {
  /** An http or https address. */
  address: string;
  children: ReactNode;
}

/** A link that opens in the system's browser. */
export function OutsideLink({ address, children }: OutsideLinkProps) {
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        openOutside(address);
      }}
      onAuxClick={(event) => {
        event.preventDefault();
        if (event.button === 1) openOutside(address);
      }}
    >
      {children}
    </a>
  );
}
