import { type GraphQLSchema, validate } from 'graphql';
import { StartupError } from '../../subgraphs/kit/src/process/startup.ts';
import { accessDifferences } from '../accessChanges.ts';
import { accessTable } from '../accessTable.ts';
import { type Composed, composeSubgraphs, unservable } from '../composeSubgraphs.ts';
import type { Finding } from './findings.ts';
import type { Operation } from './operations.ts';
import type { Revision } from './revision.ts';
import { type WeighedChange, weigh } from './weigh.ts';

/** What tells two versions of the schema apart, and the operations that are in use on the earlier. */
export interface SchemaComparison {
  readonly changes: readonly WeighedChange[];
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}

/**
 * Composes two versions and compares what clients see, who may read it, and what composition warns of.
 *
 * @param name what the earlier version is called
 * @throws StartupError when a version does not compose, or the committed supergraph is not the composed one
 */
export async function compareSchemas(
  earlier: Revision,
  later: Revision,
  operations: readonly Operation[],
  name: string,
): Promise<SchemaComparison> {
  const before = composed(earlier, name);
  const after = composed(later, 'the present state');
  if (later.supergraph !== after.supergraphSdl)
    throw new StartupError(
      'schema/supergraph.graphql is not what the subgraphs compose to; run `pnpm compose` first.',
    );
  const strays = operations.filter((operation) => invalidity(before.apiSchema, operation));
  const inUse = operations.filter((operation) => !strays.includes(operation));
  const changes = await weigh(before.apiSchema, after.apiSchema, inUse);
  return {
    changes,
    operations: inUse,
    findings: [
      ...strays.map((stray) => notInUse(stray, before.apiSchema, name)),
      ...refused(inUse, after.apiSchema),
      ...changes.map(changeFinding),
      ...access(before, after),
      ...warnings(before, after, later),
    ],
  };
}

function composed({ subgraphs }: Revision, name: string): Composed {
  const result = composeSubgraphs(subgraphs);
  if (!Array.isArray(result)) return result;
  throw new StartupError(
    `The subgraphs of ${name} do not compose (${result.join(' ')}); compare versions that do.`,
  );
}

function invalidity(schema: GraphQLSchema, { document }: Operation): string | undefined {
  return validate(schema, document)[0]?.message;
}

function notInUse(operation: Operation, schema: GraphQLSchema, name: string): Finding {
  const reason = invalidity(schema, operation);
  return {
    kind: 'operation',
    text: `${operation.name} is left out, because ${name} refuses it: ${reason}`,
    fails: false,
  };
}

/** Operations that the later schema does not admit, whatever the list of changes says. */
function refused(operations: readonly Operation[], schema: GraphQLSchema): Finding[] {
  return operations.flatMap((operation) => {
    const reason = invalidity(schema, operation);
    return reason ? [{ kind: 'refused', text: `${operation.name}: ${reason}`, fails: true }] : [];
  });
}

function changeFinding({ weight, message, usedBy }: WeighedChange): Finding {
  if (weight === 'safe') return { kind: weight, text: message, fails: false };
  const use = usedBy.length > 0 ? `used by ${usedBy.join(', ')}` : 'unused';
  const fails = weight === 'breaking' && usedBy.length > 0;
  return { kind: `${weight}, ${use}`, text: message, fails };
}

function access(before: Composed, after: Composed): Finding[] {
  const tables = [before, after].map(({ supergraphSdl }) => accessTable(supergraphSdl)) as [
    string,
    string,
  ];
  return accessDifferences(...tables)
    .filter(({ after: later }) => later !== null)
    .map(({ of, before: earlier, after: later }) => ({
      kind: 'access',
      text: `${of} may be read by: ${later}; ${earlier === null ? 'it is new' : `before by: ${earlier}`}`,
      fails: false,
    }));
}

function warnings(before: Composed, after: Composed, later: Revision): Finding[] {
  const known = new Set(before.hints);
  const refused = [...later.subgraphs].flatMap(([subgraph, sdl]) => unservable(subgraph, sdl));
  return [
    ...refused.map((text) => ({ kind: 'composition', text, fails: true })),
    ...after.hints
      .filter((hint) => !known.has(hint))
      .map((text) => ({ kind: 'composition', text, fails: false })),
  ];
}
