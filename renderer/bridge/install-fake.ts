/** Import this first where there is no main process: the stand-in is there before anything asks. */
import { replaceApi } from './api.ts';
import { createFakeLibrary, isScene } from './fake.ts';

const scene = new URLSearchParams(location.search).get('scene');

export const fake = createFakeLibrary(isScene(scene) ? scene : 'usual');
replaceApi(fake.api);
