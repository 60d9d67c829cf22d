import { randomBytes } from 'node:crypto';

let made = 0;

/** An id that no other entry has, and that sorts by instant, then by when this process made it. */
export function accessId(at: Date): string {
  made = (made + 1) % 2 ** 32;
  return `${firstIdAt(at)}-${hex(made, 8)}-${randomBytes(6).toString('hex')}`;
}

/** What sorts before every id of an instant, and after those of all instants before. */
export function firstIdAt(at: Date): string {
  return hex(Math.max(0, at.getTime()), 12);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
