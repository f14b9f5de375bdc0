import { expect, test } from 'vitest';
import { mapOf } from './location.ts';

const OSM = 'https://www.openstreetmap.org';

test.each([
  ['R113314', 'geo:30.2672,-97.7431', `${OSM}/relation/113314`],
  ['w43678282#3', undefined, `${OSM}/way/43678282`],
  ['N5', undefined, `${OSM}/node/5`],
  [
    undefined,
    'geo:-27.86159,153.3169',
    `${OSM}/?mlat=-27.86159&mlon=153.3169#map=12/-27.86159/153.3169`,
  ],
  [undefined, 'GEO:48.2,16.3,183;u=35', `${OSM}/?mlat=48.2&mlon=16.3#map=12/48.2/16.3`],
  ['R1/../../evil', 'geo:0,0', `${OSM}/?mlat=0&mlon=0#map=12/0/0`],
  [undefined, 'geo:91,0', null],
  [undefined, 'geo:0,181', null],
  [undefined, 'geo:north,west', null],
  ['', '', null],
  [undefined, undefined, null],
])('%s, %s leads to %s', (osm, geo, map) => {
  expect(mapOf(osm, geo)).toBe(map);
});
