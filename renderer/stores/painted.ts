/** No frame takes longer, milliseconds. */
const LONGEST_FRAME = 100;

/** Once what is to be drawn now has been painted; soon, too, where nothing is painted, as in a window nobody sees. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST_FRAME);
  });
