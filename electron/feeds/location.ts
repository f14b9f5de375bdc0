/** Places as `podcast:location` gives them, on a map anybody can open. */

const KINDS = { n: 'node', w: 'way', r: 'relation' } as const;
/** An element of OpenStreetMap, perhaps of one revision: `R113314#2`. */
const OSM = /^([nwr])(\d{1,15})(?:#\d+)?$/i;
/** RFC 5870: latitude and longitude, then what a map of the place has no use for. */
const GEO = /^geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?:[,;]|$)/i;

/** The page of a place on openstreetmap.org: of the place itself, else around its coordinates; null where neither is given. */
export function mapOf(osm: string | undefined, geo: string | undefined): string | null {
  const [, kind, id] = OSM.exec(osm?.trim() ?? '') ?? [];
  if (kind && id)
    return `https://www.openstreetmap.org/${KINDS[kind.toLowerCase() as keyof typeof KINDS]}/${id}`;
  const [, latitude, longitude] = (GEO.exec(geo?.trim() ?? '') ?? []).map(Number);
  if (latitude === undefined || longitude === undefined) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const marker = new URLSearchParams({ mlat: String(latitude), mlon: String(longitude) });
  return `https://www.openstreetmap.org/?${marker.toString()}#map=12/${latitude}/${longitude}`;
}
