/** Turns of a wheel further apart belong to different movements of the hand, milliseconds. */
const ONE_MOVEMENT = 150;
/** Longer than this nothing goes on by itself, milliseconds. */
const LONGEST_TAIL = 1500;

/**
 * Tells a hand from what it left behind: a touchpad goes on sending turns that die away for a while
 * after the fingers are gone. Whoever presses a button meanwhile has ended the movement, and what
 * still comes of it is nobody's wish. Times are those of the events, milliseconds.
 */
export class WheelTail {
  #lastTurn = -Infinity;
  #pressed = -Infinity;

  /** A button was pressed. */
  press(time: number): void {
    this.#pressed = time;
  }

  /** Takes the next turn; whether it belongs to a movement that a press has ended. */
  has(time: number): boolean {
    const goesOn = time - this.#lastTurn < ONE_MOVEMENT;
    this.#lastTurn = time;
    if (!goesOn || time - this.#pressed > LONGEST_TAIL) this.#pressed = -Infinity;
    return this.#pressed > -Infinity;
  }
}
