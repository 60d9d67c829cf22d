import { anonymous } from '@spine/kit/viewer';
import { expect, test } from 'vitest';
import { callerOf } from './caller.ts';

const origin = (ip: string, remoteAddress?: string) => ({ ip, socket: { remoteAddress } });
const from = (address: string, proxy?: string) => callerOf(anonymous, origin(address, proxy)).key;
const anna = { subject: 'anna', scopes: [], claims: {} };

test('a token counts for its subject wherever it calls from, and nobody else', () => {
  expect(callerOf(anna, origin('192.0.2.1'))).toEqual(callerOf(anna, origin('192.0.2.2')));
  expect(callerOf(anna, origin('192.0.2.1')).key).not.toBe(from('192.0.2.1'));
  expect(callerOf({ ...anna, subject: '192.0.2.1' }, origin('192.0.2.1')).key).not.toBe(
    from('192.0.2.1'),
  );
});

test('an address counts for itself, written as IPv4 or as that in IPv6', () => {
  expect(from('192.0.2.1')).not.toBe(from('192.0.2.2'));
  expect(from('::ffff:192.0.2.1')).toBe(from('192.0.2.1'));
  expect(from('::ffff:192.0.2.1')).not.toBe(from('::ffff:192.0.2.2'));
});

test('IPv6 addresses of one network of 64 bits are one caller', () => {
  expect(from('2001:db8:0:1::1')).toBe(from('2001:0db8:0000:0001:ffff:ffff:ffff:ffff'));
  expect(from('2001:db8:0:1::1')).not.toBe(from('2001:db8:0:2::1'));
});

test('a port behind an address, as some proxies write it, makes no other caller', () => {
  expect(from('192.0.2.1:20001')).toBe(from('192.0.2.1'));
  expect(from('192.0.2.1:20001')).not.toBe(from('192.0.2.2:20001'));
  expect(from('[2001:db8:0:1::1]:443')).toBe(from('2001:db8:0:1::2'));
  expect(from('[2001:db8:0:1::1]')).toBe(from('2001:db8:0:1::2'));
});

test.each(['unknown', '_hidden', '192.0.2.1:x', '[192.0.2.1', ''])(
  'what a proxy tells that is no address (%j) counts for the proxy',
  (told) => {
    expect(from(told, '10.0.0.1')).toBe(from('10.0.0.1'));
    expect(from(told, '10.0.0.2')).not.toBe(from('10.0.0.1'));
    expect(from(told)).toBe(from('unknown'));
  },
);
