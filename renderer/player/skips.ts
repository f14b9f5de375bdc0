/** How far the skip buttons go, seconds. */
export const BACK = 10;
export const FORWARD = 30;
