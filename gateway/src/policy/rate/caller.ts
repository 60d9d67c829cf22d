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

/** @param address of the client, as far as the proxies in front are trusted to tell it */
export function callerOf({ subject }: Viewer, address: string): Caller {
  const authenticated = subject !== null;
  const key = lazily(() => {
    const name = authenticated ? `subject ${subject}` : `address ${networkOf(address)}`;
    return createHash('sha256').update(name).digest('base64url');
  });
  return {
    authenticated,
    get key() {
      return key();
    },
  };
}

/** IPv6 hands whole networks of 64 bits to one household, which must not count as many callers. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
