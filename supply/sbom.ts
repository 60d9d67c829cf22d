import { readFile, writeFile } from 'node:fs/promises';
import { billOfMaterials } from './billOfMaterials.ts';
import { readLockfile } from './lockfile.ts';

const file = 'sbom.cdx.json';
const at = (path: string) => new URL(`../${path}`, import.meta.url);

const lockfile = await readLockfile(at('pnpm-lock.yaml'));
const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
await writeFile(at(file), billOfMaterials(lockfile, version));
console.log(`${file}: ${lockfile.packages.length} packages`);
