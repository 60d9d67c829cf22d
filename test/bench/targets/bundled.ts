import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { benchFolder, checkout } from '../checkout.ts';

/** Bundled CommonJS modules ask for these. */
const commonJs = `
import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __dirnameOf(__filename);`;

/**
 * Bundles a program of the bench as `run.mjs` bundles ours, so that both load and run alike.
 *
 * @param entry its source, from the checkout
 * @param name what the bundle is called
 * @param replaced files that stand in for modules of that file name
 * @param minified whether without white space, which tells each module's path
 * @returns the bundle's path
 * @throws Error when a module to be replaced is not part of the program
 */
export async function bundled(
  entry: string,
  name: string,
  replaced: ReadonlyMap<string, string> = new Map(),
  minified = true,
): Promise<string> {
  const outfile = join(await benchFolder('bundles'), `${name}.mjs`);
  const missing = new Set(replaced.keys());
  await build({
    absWorkingDir: checkout,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: minified,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    plugins: [sources(replaced, missing), graphqlAsModules],
    banner: { js: commonJs },
    logLevel: 'error',
  });
  if (missing.size > 0)
    throw new Error(
      `${entry} has no module ${[...missing].join(', ')} to replace; name it as it is called now.`,
    );
  return outfile;
}

/** Leaves each source its address, as what it reads beside itself it must still find. */
function sources(replaced: ReadonlyMap<string, string>, missing: Set<string>): Plugin {
  const load = async ({ path }: { path: string }) => {
    const source = replaced.get(basename(path)) ?? path;
    missing.delete(basename(path));
    const address = JSON.stringify(pathToFileURL(path).href);
    const contents = (await readFile(source, 'utf8')).replaceAll('import.meta.url', address);
    return { contents, loader: 'ts' as const };
  };
  return {
    name: 'sources',
    setup: ({ onLoad }) => onLoad({ filter: /\/(gateway|subgraphs|spine)\/.*src\/.*\.ts$/ }, load),
  };
}

/** One set of modules that call each other directly, as in the programs' own bundle. */
const graphqlAsModules: Plugin = {
  name: 'graphql-as-modules',
  setup: ({ onResolve }) => {
    const graphql = dirname(createRequire(import.meta.url).resolve('graphql/package.json'));
    onResolve({ filter: /^graphql(\/|$)/ }, ({ path }) => {
      const asked = join(graphql, path.slice('graphql'.length));
      return { path: existsSync(`${asked}.mjs`) ? `${asked}.mjs` : join(asked, 'index.mjs') };
    });
  },
};
