/** Where things stand in the window. */
import { expect, type Locator } from 'playwright/test';

/** Waits until none of these things, all in sight, shares a pixel with any of the others. */
export async function areApart(things: Locator, others: readonly Locator[]): Promise<void> {
  await expect(async () => {
    const boxes = await boxesOf(things);
    expect(boxes.length, String(things)).toBeGreaterThan(0);
    for (const other of others) {
      const placed = await boxesOf(other);
      expect(placed.length, String(other)).toBeGreaterThan(0);
      for (const a of boxes)
        for (const b of placed)
          expect(meet(a, b), `${String(things)}, ${String(other)}`).toBe(false);
    }
  }).toPass();
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

async function boxesOf(locator: Locator): Promise<Box[]> {
  const boxes = await Promise.all((await locator.all()).map((one) => one.boundingBox()));
  return boxes.filter((box) => box !== null);
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
