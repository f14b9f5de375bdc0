/** What file names cannot hold on one system or another, and signs that turn how the rest is read. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]+/gu;
/** Most systems take 255 bytes, of which the ending and what is written beside a file need some. */
const MOST_BYTES = 200;
const MOST_LETTERS = 100;

/** A title as the name of a file, without its ending; empty where nothing of it fits. */
export function fileName(title: string): string {
  const letters = [
    ...title
      .slice(0, 1000)
      .replace(UNFIT, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+/, ''),
  ];
  let name = letters.slice(0, MOST_LETTERS).join('');
  while (Buffer.byteLength(name) > MOST_BYTES) name = [...name].slice(0, -1).join('');
  return name.replace(/[\s.]+$/, '');
}
