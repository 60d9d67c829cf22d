import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A package that the lockfile pins. */
export interface LockedPackage {
  /** `@apollo/server@5.5.1` */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** SHA-512 of what the registry serves, in hexadecimal. */
  readonly sha512: string;
  /** Whether something that runs in production needs it; the others are only for development and tests. */
  readonly production: boolean;
  /** Ids of the packages that it asks for. */
  readonly dependencies: readonly string[];
}

/** What pnpm-lock.yaml pins, by name and version. */
export interface Lockfile {
  readonly packages: readonly LockedPackage[];
  /** Ids of what our own packages ask for. */
  readonly direct: readonly string[];
}

type References = Readonly<Record<string, string>>;
interface Asked {
  readonly dependencies?: Readonly<Record<string, { readonly version: string }>>;
  readonly devDependencies?: Readonly<Record<string, { readonly version: string }>>;
}
interface Document {
  readonly lockfileVersion: string;
  readonly importers: Readonly<Record<string, Asked>>;
  readonly packages: Readonly<
    Record<string, { readonly resolution: { readonly integrity?: string } }>
  >;
  readonly snapshots: Readonly<
    Record<
      string,
      { readonly dependencies?: References; readonly optionalDependencies?: References }
    >
  >;
}

/**
 * Reads a lockfile of version 9.
 *
 * @throws Error when it is of another version, or a package does not come from a registry
 */
export async function readLockfile(path: string | URL): Promise<Lockfile> {
  const document: Document = parse(await readFile(path, 'utf8'));
  if (document.lockfileVersion !== '9.0')
    throw new Error(`${path} is of version ${document.lockfileVersion}; only 9.0 can be read.`);
  const edges = dependenciesOf(document);
  const production = reached(directOf(document, true), edges);
  const packages = Object.entries(document.packages).map(([id, { resolution }]) => ({
    ...nameAndVersion(id),
    sha512: hexOf(id, resolution.integrity),
    production: production.has(id),
    dependencies: [...(edges.get(id) ?? [])].sort(),
  }));
  return { packages, direct: directOf(document, false) };
}

/** What each package asks for; the instances of a package with different peers count as one. */
function dependenciesOf({ snapshots }: Document): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [instance, { dependencies, optionalDependencies }] of Object.entries(snapshots)) {
    const id = withoutPeers(instance);
    const asked = Object.entries({ ...dependencies, ...optionalDependencies }).map(idOf);
    edges.set(id, new Set([...(edges.get(id) ?? []), ...asked]));
  }
  return edges;
}

/** Ids of what our packages ask for: all, or what they need in production. */
function directOf({ importers }: Document, production: boolean): string[] {
  const asked = Object.values(importers).flatMap(({ dependencies, devDependencies }) =>
    Object.entries({ ...dependencies, ...(!production && devDependencies) }),
  );
  const ids = asked
    .filter(([, { version }]) => !version.startsWith('link:'))
    .map(([name, { version }]) => idOf([name, version]));
  return [...new Set(ids)].sort();
}

function reached(
  from: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set(from);
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const next of edges.get(id) ?? []) found.add(next);
  return found;
}

/** A reference is a version, or name and version where it stands under another name. */
function idOf([name, reference]: readonly [string, string]): string {
  const plain = withoutPeers(reference);
  return /^\d/.test(plain) ? `${name}@${plain}` : plain;
}

function withoutPeers(instance: string): string {
  return instance.replace(/\(.*$/, '');
}

function nameAndVersion(id: string) {
  const at = id.lastIndexOf('@');
  return { id, name: id.slice(0, at), version: id.slice(at + 1) };
}

function hexOf(id: string, integrity = ''): string {
  const [, base64] = /^sha512-(.+)$/.exec(integrity) ?? [];
  if (!base64) throw new Error(`${id} has no SHA-512 in the lockfile; take it from a registry.`);
  return Buffer.from(base64, 'base64').toString('hex');
}
