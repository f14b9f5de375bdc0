/**
 * A ref for what lies over the foot of the window: tells the rest of it, by a custom property of the root, how many
 * pixels of the foot are taken (`styles/tokens.css`), so that nothing one needs is under it.
 */
export function tellHeight(property: `--${string}`) {
  return (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() =>
      style.setProperty(property, `${element.offsetHeight}px`),
    );
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      style.removeProperty(property);
    };
  };
}
