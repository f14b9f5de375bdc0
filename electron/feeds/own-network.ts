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
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const) {
  own.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  own.addSubnet(net, prefix, 'ipv6');
}

/** Names that no public server answers to (RFC 6761, 6762, 8375; what routers give); so is one without a dot. */
const OWN_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa|home|lan|intranet)$/;

/**
 * Whether the host of an address is this computer or of the network around it, by what the address says: names are not
 * looked up. An address without a host is not.
 */
export function isOwnNetwork(url: string): boolean {
  // An IPv4 address in any of its notations is written with dots by now.
  const host = new URL(url).hostname.replace(/^\[|\]$|\.$/g, '');
  const version = isIP(host);
  if (version !== 0) return own.check(host, version === 4 ? 'ipv4' : 'ipv6');
  return host !== '' && (!host.includes('.') || OWN_NAME.test(host));
}
