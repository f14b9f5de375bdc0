/** Turns of a wheel further apart belong to different movements of the hand, milliseconds. */
const ONE_MOVEMENT = 150;

/** A turn of the wheel, as `WheelEvent` has it. */
interface Turn {
  timeStamp: number;
  deltaY: number;
}

/**
 * Tells a hand from what it left behind: a touchpad goes on sending turns that die away for a second
 * after the fingers are gone. Whoever presses a button meanwhile has ended the movement, and what
 * still comes of it is nobody's wish.
 */
export class WheelTail {
  #last: Turn = { timeStamp: -Infinity, deltaY: 0 };
  #pressed = false;

  /** A button was pressed. */
  press(): void {
    this.#pressed = true;
  }

  /** Takes the next turn; whether it belongs to a movement that ended before. */
  has({ timeStamp, deltaY }: Turn): boolean {
    const goesOn =
      timeStamp - this.#last.timeStamp < ONE_MOVEMENT &&
      Math.abs(deltaY) <= Math.abs(this.#last.deltaY);
    this.#last = { timeStamp, deltaY };
    this.#pressed &&= goesOn;
    return this.#pressed;
  }
}
