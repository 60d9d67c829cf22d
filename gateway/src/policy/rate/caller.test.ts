import { anonymous } from '@spine/kit/viewer';
import { expect, test } from 'vitest';
import { callerOf } from './caller.ts';

const from = (address: string) => callerOf(anonymous, address).key;
const anna = { subject: 'anna', scopes: [], claims: {} };

test('a token counts for its subject wherever it calls from, and nobody else', () => {
  expect(callerOf(anna, '192.0.2.1')).toEqual(callerOf(anna, '192.0.2.2'));
  expect(callerOf(anna, '192.0.2.1').key).not.toBe(from('192.0.2.1'));
  expect(callerOf({ ...anna, subject: '192.0.2.1' }, '192.0.2.1').key).not.toBe(from('192.0.2.1'));
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
