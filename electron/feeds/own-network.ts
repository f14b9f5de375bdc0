/** Which addresses lead into the listener's own network, and not to the internet. */
import { BlockList, isIP } from 'node:net';

/** Loopback, private, shared, link-local and unspecified addresses (IANA's special-purpose registries). */
const own = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const) {
  own.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
] as const) {
  own.addSubnet(net, prefix, 'ipv6');
}

/** Names that no public server answers to (RFC 6761, 6762, 8375; what routers give); so is one without a dot. */
const OWN_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa|home|lan|intranet|corp|private|fritz\.box)$/;

/**
 * Whether the host of an address is this computer or of the network around it, by what the address says: names are not
 * looked up. An address without a host is not.
 */
export function isOwnNetwork(url: string): boolean {
  // An IPv4 address in any of its notations is written with dots by now.
  const host = new URL(url).hostname.replace(/^\[|\]$|\.+$/g, '');
  const version = isIP(host);
  if (version === 4) return own.check(host);
  if (version === 6) {
    const four = inside(host);
    return own.check(host, 'ipv6') || (four !== null && own.check(four));
  }
  return host !== '' && (!host.includes('.') || OWN_NAME.test(host));
}

/**
 * The IPv4 address an IPv6 address leads to, or null: one that is mapped, compatible or translated (RFC 4291, 2765, 6052),
 * and 6to4 (RFC 3056). `host` as the URL standard writes it.
 */
function inside(host: string): string | null {
  const [head = [], tail = []] = host.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  const groups = [...head, ...zeros, ...tail].map((group) => parseInt(group, 16));
  const before = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (groups[0] === 0x2002) return dotted(groups.slice(1, 3));
  return EMBEDDING.has(before) ? dotted(groups.slice(6)) : null;
}

/** What stands before the last 32 bits. */
const EMBEDDING = new Set(['0:0:0:0:0:0', '0:0:0:0:0:ffff', '0:0:0:0:ffff:0', '64:ff9b:0:0:0:0']);

const dotted = (groups: number[]): string =>
  groups.flatMap((group) => [group >> 8, group & 0xff]).join('.');
