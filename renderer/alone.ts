/**
 * The window alone in a browser, with a library of make-believe: `npm run dev`, then
 * `/alone.html?scene=empty` (the scenes are in bridge/fake.ts). No entry of the built app.
 */
import './bridge/install-fake.ts';
import './main.tsx';
