import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { beforeAll, describe, expect, test } from 'vitest';
import { billOfMaterials } from './billOfMaterials.ts';
import { type Lockfile, readLockfile } from './lockfile.ts';

interface Bill {
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly scope: string;
    readonly 'bom-ref': string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
}

const checkout = join(import.meta.dirname, '..');
const lock = join(checkout, 'pnpm-lock.yaml');

let lockfile: Lockfile;
let text: string;
let bill: Bill;
beforeAll(async () => {
  lockfile = await readLockfile(lock);
  text = billOfMaterials(lockfile, '0.1.0');
  bill = JSON.parse(text);
});

test('the bill of materials is valid CycloneDX, strictly', async () => {
  const validator = new JsonStrictValidator(Version.v1dot6);
  expect(await validator.validate(text)).toBeNull();
  expect(await validator.validate(text.replace('"library"', '"thing"'))).not.toBeNull();
});

test('its components are exactly what the lockfile pins', () => {
  // Read once more, line by line: the keys of `packages:`.
  const [, packages = ''] =
    /\npackages:\n([\s\S]*?)\nsnapshots:\n/.exec(readFileSync(lock, 'utf8')) ?? [];
  const pinned = [...packages.matchAll(/^ {2}'?([^\s'][^']*?)'?:$/gm)].map(([, key]) => key);
  expect(pinned.length).toBeGreaterThan(400);
  expect(bill.components.map((each) => each['bom-ref']).sort()).toEqual(pinned.sort());
});

test('a component says where it comes from and what its archive hashes to', () => {
  const server = bill.components.find((each) => each['bom-ref'].startsWith('@apollo/server@'));
  const integrity = /'@apollo\/server@[\d.]+':\n {4}resolution: \{integrity: sha512-(\S+)\}/.exec(
    readFileSync(lock, 'utf8'),
  );
  expect(server).toMatchObject({
    group: '@apollo',
    name: 'server',
    purl: `pkg:npm/%40apollo/server@${server?.version}`,
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity?.[1] ?? '', 'base64').toString('hex') },
    ],
  });
});

test('what runs in production is told from what only tests and tools need', () => {
  // The reference is pnpm's own list of what production installs.
  const pnpm = join(checkout, 'node_modules/pnpm/bin/pnpm.cjs');
  const listed = execFileSync(
    process.execPath,
    [pnpm, 'licenses', 'list', '--prod', '--json', '--recursive'],
    { cwd: checkout, maxBuffer: 64 * 1024 * 1024 },
  ).toString();
  const licences: Record<string, { name: string; versions: string[] }[]> = JSON.parse(listed);
  const ids = Object.values(licences)
    .flat()
    .flatMap(({ name, versions }) => versions.map((version) => `${name}@${version}`))
    .filter((id) => !id.startsWith('@spine/'));
  const required = bill.components.filter(({ scope }) => scope === 'required');
  expect(required.map((each) => each['bom-ref']).sort()).toEqual([...new Set(ids)].sort());
});

test('every component is asked for by another or by the project', () => {
  const asked = new Set(bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn));
  expect(bill.components.filter((each) => !asked.has(each['bom-ref']))).toEqual([]);
});

test('the same lockfile gives the same bytes', async () => {
  expect(billOfMaterials(await readLockfile(lock), '0.1.0')).toBe(text);
  expect(text).not.toMatch(/serialNumber|timestamp/);
});

describe('a lockfile that cannot be read rightly', () => {
  test('is refused', async () => {
    await expect(readLockfile(join(checkout, 'pnpm-workspace.yaml'))).rejects.toThrow(
      'is of version undefined; only 9.0 can be read.',
    );
  });
});
