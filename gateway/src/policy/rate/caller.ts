import { createHash } from 'node:crypto';
import { lazily } from '@spine/kit/lazily';
import type { Viewer } from '@spine/kit/viewer';
import ipaddr from 'ipaddr.js';

/** Whom requests are counted for: a token's subject wherever it calls from, else an address. */
export interface Caller {
  /** Of one length, whatever it stands for. */
  readonly key: string;
  readonly authenticated: boolean;
}

/** Where a request comes from. */
export interface Origin {
  /** The client's address, as far as the proxies in front are trusted to tell it. */
  readonly ip: string;
  /** The connection, with the address of who is at its other end. */
  readonly socket: { readonly remoteAddress?: string | undefined };
}

export function callerOf({ subject }: Viewer, origin: Origin): Caller {
  const authenticated = subject !== null;
  const key = lazily(() => {
    const name = authenticated ? `subject ${subject}` : `address ${networkOf(addressOf(origin))}`;
    return createHash('sha256').update(name).digest('base64url');
  });
  return {
    authenticated,
    get key() {
      return key();
    },
  };
}

/** What proxies tell that is no address may be another text each time: who is at the connection counts for all of it. */
function addressOf({ ip, socket }: Origin): string {
  const told = withoutPort(ip);
  return ipaddr.isValid(told) ? told : (socket.remoteAddress ?? '');
}

/** Some proxies tell the port as well, which is another one for each connection. */
function withoutPort(address: string): string {
  const [, v6, v4] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d+)?$/.exec(address) ?? [];
  return v6 ?? v4 ?? address;
}

/** IPv6 hands whole networks of 64 bits to one household, which must not count as many callers. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
