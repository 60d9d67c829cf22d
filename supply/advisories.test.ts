import { expect, test } from 'vitest';
import advisories from './advisories.json' with { type: 'json' };
import { type LockedPackage, readLockfile } from './lockfile.ts';

const { packages } = await readLockfile(new URL('../pnpm-lock.yaml', import.meta.url));

const numbers = (version: string) => version.split('.').map(Number);

/** Whether a release is at or past the floor of its major version, or of a later one than any floor's. */
function isMended(version: string, floors: readonly string[]): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  const newest = Math.max(...floors.map((floor) => numbers(floor)[0] ?? 0));
  if (major > newest) return true;
  return floors.some((floor) => {
    const [floorMajor = 0, floorMinor = 0, floorPatch = 0] = numbers(floor);
    const isLater = minor > floorMinor || (minor === floorMinor && patch >= floorPatch);
    return major === floorMajor && isLater;
  });
}

test.each([
  ['2.13.2', ['2.13.2'], true],
  ['2.13.1', ['2.13.2'], false],
  ['2.9.9', ['2.13.2'], false],
  ['1.99.0', ['2.13.2'], false],
  ['3.0.0', ['2.13.2'], true],
  ['2.14.0-alpha.1', ['2.13.2'], false],
  ['6.3.2', ['6.3.1', '7.5.2'], true],
  ['7.5.1', ['6.3.1', '7.5.2'], false],
])('release %s against floors %j: %s', (version, floors, mended) => {
  expect(isMended(version, floors)).toBe(mended);
});

test.each(advisories)('$advisory: no pinned $package is older than $floors', (advisory) => {
  const pinned = packages.filter(({ name }: LockedPackage) => name === advisory.package);
  // A row for what is no longer used is to be removed.
  expect(pinned.length).toBeGreaterThan(0);
  expect(pinned.filter(({ version }) => !isMended(version, advisory.floors))).toEqual([]);
});
