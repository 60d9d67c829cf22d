import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { meetsByToken } from '@spine/kit/requirement';
import { traced } from '@spine/kit/tracing';
import type { Viewer } from '@spine/kit/viewer';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  printSchema,
} from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { planned } from '../../observe/planning.ts';
import { currentRecord } from '../../observe/requestRecord.ts';
import { type AccessRules, accessRules } from './accessRules.ts';
import { completeAnswer } from './completeAnswer.ts';
import { fieldVerdicts } from './fieldVerdicts.ts';
import { type PermittedOperation, permittedOperation } from './permittedOperation.ts';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0];

interface Access {
  readonly rules: AccessRules;
  /** What clients see, without the resolvers that the engine hangs on its own copy. */
  readonly shape: GraphQLSchema;
}

/**
 * Puts authorization before an engine: it plans and executes only what the viewer's token permits, and what it
 * was not asked for is answered as refused. `@authenticated` and `@requiresScopes` are decided here;
 * `@policy` hangs on objects, so the subgraph that has them decides it.
 *
 * The rules are read from the supergraph that the engine itself runs, and belong to the schema that a request
 * was validated against; a request whose schema has none is not executed.
 *
 * @throws Error on loading, when the rules of the first supergraph cannot be read
 */
export function authorizedGateway(gateway: Gateway): Gateway {
  const access = new WeakMap<GraphQLSchema, Access>();
  let readable = false;
  return {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => {
        access.set(loaded.apiSchema, {
          rules: accessRules(loaded.coreSupergraphSdl),
          shape: buildSchema(printSchema(loaded.apiSchema)),
        });
        readable = true;
        callback(loaded);
      }),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      // The engine goes on when a listener fails; nothing may be served without its rules.
      if (!readable) throw new Error('its restrictions cannot be read');
      return { executor: executor && authorizedExecutor(executor, access) };
    },
    stop: () => gateway.stop(),
  };
}

function authorizedExecutor(executor: Executor, access: WeakMap<GraphQLSchema, Access>): Executor {
  const permittedOf = permittedOperations();
  return async (request) => {
    const found = access.get(request.schema);
    if (!found) throw new Error('The schema came without rules of access.');
    const { viewer } = request.context as GatewayContext;
    noteVerdicts(request, found.rules, viewer);
    const permitted = traced('authorize', {}, () => permittedOf(request, found.rules, viewer));
    if (!permitted) return planned(() => executor(request));
    const answer = await answerTo(permitted, request, executor);
    const { operationName, variables } = request.request;
    const { document } = request;
    return completeAnswer({ schema: found.shape, document, operationName, variables }, answer);
  };
}

/** For a request that is to be explained. */
function noteVerdicts(
  { schema, document, request: { operationName } }: Request,
  rules: AccessRules,
  viewer: Viewer,
): void {
  const explanation = currentRecord()?.explanation;
  if (explanation)
    explanation.fields = fieldVerdicts({ schema, document, operationName }, rules, viewer);
}

/** The engine keeps plans by `queryHash`, so what is left of an operation goes by a hash of its own. */
async function answerTo(
  { document, hash }: PermittedOperation,
  request: Request,
  executor: Executor,
): Promise<ExecutionResult> {
  if (document === null) return { data: {} };
  return planned(() => executor({ ...request, document, queryHash: hash }));
}

/**
 * Filters each document once for each operation in it and each set of scopes that matters; kept as long as the
 * parsed document is.
 */
function permittedOperations() {
  const kept = new WeakMap<DocumentNode, Map<string, PermittedOperation | null>>();
  return ({ document, schema, request }: Request, rules: AccessRules, viewer: Viewer) => {
    const byVerdict = kept.get(document) ?? new Map<string, PermittedOperation | null>();
    kept.set(document, byVerdict);
    const key = JSON.stringify([request.operationName, ...decisive(viewer, rules)]);
    const before = byVerdict.get(key);
    if (before !== undefined) return before;
    const permitted = permittedOperation(schema, document, request.operationName, (type, field) => {
      const requirement = rules.requirement(type, field);
      return requirement === null || meetsByToken(requirement, viewer);
    });
    byVerdict.set(key, permitted);
    return permitted;
  };
}

/** All of a viewer that a verdict here can hang on. */
function decisive(viewer: Viewer, { scopes }: AccessRules): readonly unknown[] {
  return [viewer.subject !== null, ...scopes.filter((scope) => viewer.scopes.includes(scope))];
}
