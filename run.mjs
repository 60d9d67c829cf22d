// Runs a program of this checkout from its TypeScript sources: `node run.mjs spine/src/main.ts start`.
//
// Thousands of small modules take seconds to load, a few large ones a fraction of that. So the programs are
// bundled into the cache of node_modules, and again whenever one of their sources has changed.

import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const checkout = dirname(fileURLToPath(import.meta.url));
const cache = join(checkout, 'node_modules/.cache/spine-care-graph');
const packages = [
  'spine',
  'gateway',
  ...['organizations', 'education', 'grants', 'quality'].map((name) => `subgraphs/${name}`),
];
const programs = packages.map((name) => `${name}/src/main.ts`);
const index = join(cache, 'bundle.json');
/** Bundled CommonJS modules ask for these. */
const commonJs = `
import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __dirnameOf(__filename);`;
/** What a source reads beside itself it still finds there. */
const sourceAddresses = {
  name: 'source-addresses',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
    }),
};

const [node, , entry, ...args] = process.argv;
const program = resolve(entry);
process.argv = [node, program, ...args];
const directory = (await freshBundle()) ?? (await bundle());
await import(
  pathToFileURL(join(directory, relative(checkout, program).replace(/\.ts$/, '.mjs'))).href
);

/** The bundle that is there, if nothing it was made from has changed. */
async function freshBundle() {
  try {
    const { directory, sources } = JSON.parse(await readFile(index, 'utf8'));
    const changed = await changeOf(Object.keys(sources));
    return Object.entries(sources).every(([path, at]) => changed[path] === at) ? directory : null;
  } catch {
    return null;
  }
}

/** When and how large files were last written, by path. */
async function changeOf(paths) {
  const states = paths.map(async (path) => {
    const { mtimeMs, size } = await stat(join(checkout, path));
    return [path, `${mtimeMs} ${size}`];
  });
  return Object.fromEntries(await Promise.all(states));
}

async function bundle() {
  const { build } = await import('esbuild');
  const directory = join(cache, String(Date.now()));
  const { metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: programs,
    outbase: checkout,
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    plugins: [sourceAddresses],
    banner: { js: commonJs },
    logLevel: 'error',
  });
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
  const sources = await changeOf([...own, 'run.mjs', 'pnpm-lock.yaml']);
  await mkdir(cache, { recursive: true });
  await writeFile(`${directory}.json`, JSON.stringify({ directory, sources }));
  await rename(`${directory}.json`, index);
  return directory;
}
