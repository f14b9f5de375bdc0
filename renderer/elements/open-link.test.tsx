// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { OpenLink } from './open-link.tsx';
import { Tip, TipProvider } from './tip.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('a link leads there, once, with a tip around it too; an idle one leads nowhere', () => {
  let opened = 0;
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const draw = (onOpen: (() => void) | undefined) =>
    act(() =>
      root.render(
        <TipProvider>
          <Tip text="Episodes" silent>
            <OpenLink onOpen={onOpen}>Episodes</OpenLink>
          </Tip>
        </TipProvider>,
      ),
    );
  const click = () => act(() => page.querySelector('a')?.click());

  draw(() => opened++);
  click();
  expect(opened).toBe(1);

  draw(undefined);
  click();
  expect(opened).toBe(1);
  expect(page.querySelector('a')?.getAttribute('aria-disabled')).toBe('true');
  act(() => root.unmount());
});
