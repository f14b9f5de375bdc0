/** Side of the picture on the system's card, pixels. */
const SIDE = 256;

/**
 * The first of some pictures (`cuecast-media:` addresses) that can be loaded, cut to a square, as a `data:` address: the
 * system takes no scheme of ours, and the window may load from no other. Null where none can be loaded.
 */
export async function drawnAsData(addresses: readonly string[]): Promise<string | null> {
  for (const address of addresses) {
    const image = await loaded(address);
    if (image) return draw(image);
  }
  return null;
}

/** The picture at an address, or null when it cannot be loaded. */
function loaded(address: string): Promise<HTMLImageElement | null> {
  return new Promise((answer) => {
    const image = new Image();
    // Without this its pixels could not be read.
    image.crossOrigin = 'anonymous';
    image.onload = () => answer(image);
    image.onerror = () => answer(null);
    image.src = address;
  });
}

function draw(image: HTMLImageElement): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d');
  const { naturalWidth: width, naturalHeight: height } = image;
  const side = Math.min(width, height);
  if (!context || side === 0) return null;
  const [left, top] = [(width - side) / 2, (height - side) / 2];
  context.drawImage(image, left, top, side, side, 0, 0, SIDE, SIDE);
  return canvas.toDataURL('image/jpeg', 0.85);
}
