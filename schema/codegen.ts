import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { subgraphNames } from '../spine/src/subgraphNames.ts';
import { completedSdl } from '../subgraphs/kit/src/schema/completedSchema.ts';
import { mappers } from './mappers.ts';

/** Options of both plugins: federation types, records as parents, no TypeScript enums (they do not erase). */
const config = {
  federation: true,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  skipTypename: true,
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: true },
  inputMaybeValue: 'T | null | undefined',
  optionalResolveType: true,
  contextType: '../context.ts#Context',
  scalars: { Date: 'string', DateTime: 'Date', ID: 'string' },
};

const header = '// Generated from the schema by `pnpm codegen`; changes here are lost.\n';

/** The resolver types of one subgraph, from its SDL. */
function typesOf(name: string, sdl: string): Promise<string> {
  return codegen({
    filename: 'types.ts',
    documents: [],
    schema: parse(sdl),
    config: { ...config, mappers: withPages(mappers[name] ?? {}, sdl) },
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
  });
}

/** Every connection of a mapped type is the kit's page of its records. */
function withPages(records: Readonly<Record<string, string>>, sdl: string): Record<string, string> {
  const paged = Object.entries(records).filter(([type]) => sdl.includes(`type ${type}Connection `));
  const pages = paged.map(([type, mapper]) => [
    `${type}Connection`,
    `@spine/kit#Page<${mapper.split('#')[1]}>`,
  ]);
  return { ...records, ...Object.fromEntries(pages) };
}

const asked = process.argv.slice(2);
for (const name of subgraphNames.filter((each) => asked.length === 0 || asked.includes(each))) {
  const folder = new URL(`../subgraphs/${name}/src/generated/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  const sdl = await readFile(new URL(`${name}.graphql`, import.meta.url), 'utf8');
  await writeFile(new URL('types.ts', folder), header + (await typesOf(name, sdl)));
  await writeFile(new URL('completed.graphql', folder), completedSdl(sdl));
  console.log(`subgraphs/${name}/src/generated/types.ts, completed.graphql`);
}
