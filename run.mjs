// Runs a program of this checkout from its TypeScript sources: `node run.mjs spine/src/main.ts start`.
//
// Thousands of small modules take seconds to load, a few large ones a fraction of that. So the programs are
// bundled into the cache of node_modules, and again whenever one of their sources has changed.

import cluster from 'node:cluster';
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import module, { createRequire } from 'node:module';
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
/** What is loaded for nothing: Apollo's fetcher, and the migrations' command line. */
const unused = /\/(make-fetch-happen|umzug\/lib\/cli)\b/;
/** Telemetry as Apollo's gateway loads it; it is off. Our own traces have an SDK of their own. */
const telemetry = /^@opentelemetry\/(exporter|resource|sdk|semantic)/;
const nothing = { contents: '' };
/** As one set of modules that call each other directly; as CommonJS each call is a look-up by name. */
const graphqlAsModules = {
  name: 'graphql-as-modules',
  setup({ onResolve }) {
    const graphql = dirname(createRequire(import.meta.url).resolve('graphql/package.json'));
    onResolve({ filter: /^graphql(\/|$)/ }, ({ path }) => ({ path: moduleIn(graphql, path) }));
  },
};
const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: unused }, () => nothing);
    onResolve({ filter: telemetry }, ({ importer, path }) =>
      importer.includes('/@apollo/gateway/') ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => nothing);
  },
};

const [node, , entry, ...args] = process.argv;
const program = resolve(entry);
process.argv = [node, program, ...args];
// A program that runs in several processes starts them as it was started itself.
if (cluster.isPrimary)
  cluster.setupPrimary({ exec: fileURLToPath(import.meta.url), args: [program, ...args] });
// Where Node keeps compiled code between runs (22 and newer), it need not compile it again.
module.enableCompileCache?.(join(cache, 'compiled'));
const directory = (await freshBundle()) ?? (await bundle());
// What is planned is kept with the bundle: another one may plan otherwise.
process.env.PLANS_DIR ??= join(directory, 'plans');
await import(
  pathToFileURL(join(directory, relative(checkout, program).replace(/\.ts$/, '.mjs'))).href
);

/**
 * The bundle that is there, if nothing it was made from has changed. One that came along with a copied or moved
 * checkout is none: its modules go by the addresses of the checkout where it was made.
 */
async function freshBundle() {
  try {
    const { checkout: made, directory, states } = JSON.parse(await readFile(index, 'utf8'));
    if (made !== checkout) return null;
    const unchanged = Object.entries(states).every(([path, state]) => stateOf(path) === state);
    return unchanged ? directory : null;
  } catch {
    return null;
  }
}

/** Tells one version of a file from another: when it was written, and its size. To wait for a thousand takes longer. */
function stateOf(path) {
  const { mtimeMs, size } = statSync(join(checkout, path));
  return `${mtimeMs} ${size}`;
}

async function bundle() {
  console.error('Bundling the sources …');
  const { build } = await import('esbuild');
  const directory = join(cache, String(Date.now()));
  const states = {
    'run.mjs': stateOf('run.mjs'),
    'pnpm-lock.yaml': stateOf('pnpm-lock.yaml'),
  };
  await build({
    absWorkingDir: checkout,
    entryPoints: programs,
    outbase: checkout,
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    plugins: [sources(states), graphqlAsModules, withoutUnused],
    banner: { js: commonJs },
    logLevel: 'error',
  });
  await writeFile(`${directory}.json`, JSON.stringify({ checkout, directory, states }));
  await rename(`${directory}.json`, index);
  await removeOutdated();
  await linkPackageManager();
  return directory;
}

/**
 * `npx pnpm@VERSION` runs a program of exactly this name at once; to find the package itself it reads all that is
 * installed, which takes most of its time. The link names one installed version, and with that version it goes.
 */
async function linkPackageManager() {
  const { packageManager } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
  const program = join('../.pnpm', packageManager, 'node_modules/pnpm/bin/pnpm.cjs');
  const link = join(checkout, 'node_modules/.bin', packageManager);
  if (process.platform === 'win32') return;
  // Where it is there already, or nothing can be written, all works as before.
  await symlink(program, link).catch(() => undefined);
}

/** Notes the version of each source, and leaves it its address: what it reads beside itself it still finds. */
function sources(states) {
  const load = async ({ path }) => {
    states[relative(checkout, path)] = stateOf(relative(checkout, path));
    const address = JSON.stringify(pathToFileURL(path).href);
    const contents = (await readFile(path, 'utf8')).replaceAll('import.meta.url', address);
    return { contents, loader: 'ts' };
  };
  return { name: 'sources', setup: ({ onLoad }) => onLoad({ filter: /\/src\/.*\.ts$/ }, load) };
}

/** `graphql`, `graphql/language` and `graphql/language/parser` each have an ES module beside the CommonJS one. */
function moduleIn(graphql, path) {
  const asFile = join(graphql, `${path.slice('graphql'.length)}.mjs`);
  return existsSync(asFile) ? asFile : join(graphql, path.slice('graphql'.length), 'index.mjs');
}

/** Keeps a few bundles before this one: programs may be running from them. */
async function removeOutdated() {
  const bundles = (await readdir(cache)).filter((name) => /^\d+$/.test(name)).sort();
  for (const name of bundles.slice(0, -5)) await rm(join(cache, name), { recursive: true });
}
