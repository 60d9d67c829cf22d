// Loaded before a program (`node --import 'file:///…/egressGuard.mjs?record=FILE'`): refuses every look-up of a name and
// every connection that leads off this machine, and writes it down. The program's own code is not changed.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { BlockList, isIP, Socket } from 'node:net';

const record = new URL(import.meta.url).searchParams.get('record');

const here = new BlockList();
here.addSubnet('127.0.0.0', 8, 'ipv4');
here.addAddress('0.0.0.0', 'ipv4');
here.addAddress('::1', 'ipv6');
here.addAddress('::', 'ipv6');

/** @param {string | undefined} host a name or an address; none is this machine */
function isHere(host) {
  if (!host || host === 'localhost') return true;
  const family = isIP(host);
  return family > 0 && here.check(host, `ipv${family}`);
}

function refusal(how, host) {
  appendFileSync(record, `${how} ${host}\n`);
  return Object.assign(new Error(`${how} ${host} leads off this machine.`), { code: 'EGRESS' });
}

/** Look-ups that answer by a callback, their last argument. */
function guardLookups(owner, names) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = function guarded(host, ...rest) {
      if (isHere(host)) return original.call(this, host, ...rest);
      const error = refusal(name, host);
      process.nextTick(rest.at(-1), error);
    };
  }
}

/** Look-ups that answer by a promise. */
function guardPromises(owner, names) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = async function guarded(host, ...rest) {
      if (isHere(host)) return original.call(this, host, ...rest);
      throw refusal(name, host);
    };
  }
}

/** @param {object} owner its methods that look something up */
const lookups = (owner) =>
  Object.getOwnPropertyNames(owner).filter((name) => /^(lookup|resolve|reverse)/.test(name));

// The system's resolver is asked in the end by one of these, whatever library is above them.
for (const owner of [dns, dns.Resolver.prototype]) guardLookups(owner, lookups(owner));
for (const owner of [dns.promises, dns.promises.Resolver.prototype])
  guardPromises(owner, lookups(owner));

// `net`, `tls`, `http`, `https`, `fetch` and undici all connect by a socket of this class.
const { connect } = Socket.prototype;
Socket.prototype.connect = function guarded(...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' ? first.host : typeof second === 'string' ? second : '';
  if (isHere(host)) return connect.apply(this, args);
  this.destroy(refusal('connect', host));
  return this;
};

const { send, connect: connectDatagrams } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function guarded(...args) {
  const host = args.find((each, index) => index > 0 && typeof each === 'string');
  if (isHere(host)) return send.apply(this, args);
  throw refusal('send', host);
};
dgram.Socket.prototype.connect = function guarded(port, host, ...rest) {
  if (isHere(typeof host === 'string' ? host : ''))
    return connectDatagrams.call(this, port, host, ...rest);
  throw refusal('send', host);
};
syncBuiltinESMExports();
