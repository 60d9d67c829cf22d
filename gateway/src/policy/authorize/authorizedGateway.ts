import { meetsByToken } from '@spine/kit/requirement';
import { traced } from '@spine/kit/tracing';
import type { Viewer } from '@spine/kit/viewer';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { EngineRequest, Executor, GatewayEngine } from '../../engine/gatewayEngine.ts';
import { withExecutor } from '../../engine/withExecutor.ts';
import { planned } from '../../observe/planning.ts';
import { currentRecord } from '../../observe/requestRecord.ts';
import { clientSchema } from '../../supergraph/clientSchema.ts';
import { type AccessRules, accessRules } from './accessRules.ts';
import { completeAnswer } from './completeAnswer.ts';
import { fieldVerdicts } from './fieldVerdicts.ts';
import { type PermittedOperation, permittedOperation } from './permittedOperation.ts';

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
export function authorizedGateway(engine: GatewayEngine): GatewayEngine {
  const access = new WeakMap<GraphQLSchema, AccessRules>();
  let readable = false;
  return withExecutor(
    engine,
    (executor) => {
      // The engine goes on when a listener fails; nothing may be served without its rules.
      if (!readable) throw new Error('its restrictions cannot be read');
      return authorizedExecutor(executor, access);
    },
    ({ apiSchema, coreSupergraphSdl }) => {
      access.set(apiSchema, accessRules(coreSupergraphSdl));
      readable = true;
    },
  );
}

function authorizedExecutor(
  executor: Executor,
  access: WeakMap<GraphQLSchema, AccessRules>,
): Executor {
  const permittedOf = permittedOperations();
  return async (request) => {
    const rules = access.get(request.schema);
    if (!rules) throw new Error('The schema came without rules of access.');
    const { viewer } = request.context as GatewayContext;
    noteVerdicts(request, rules, viewer);
    const permitted = traced('authorize', {}, () => permittedOf(request, rules, viewer));
    if (!permitted) return planned(() => executor(request));
    const answer = await answerTo(permitted, request, executor);
    const { operationName, variables } = request.request;
    const { document } = request;
    const schema = clientSchema(request.schema);
    const { typeKey } = permitted;
    return completeAnswer({ schema, document, operationName, variables, typeKey }, answer);
  };
}

/** For a request that is to be explained. */
function noteVerdicts(
  { schema, document, request: { operationName } }: EngineRequest,
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
  request: EngineRequest,
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
  const decisive = decisiveOf();
  return ({ document, schema, request }: EngineRequest, rules: AccessRules, viewer: Viewer) => {
    const byVerdict = kept.get(document) ?? new Map<string, PermittedOperation | null>();
    kept.set(document, byVerdict);
    const key = `${request.operationName ?? '*'} ${decisive(viewer, rules)}`;
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

/** Tells all of a viewer that a verdict here can hang on; found once for each viewer and rules. */
function decisiveOf() {
  const known = new WeakMap<AccessRules, WeakMap<Viewer, string>>();
  return (viewer: Viewer, rules: AccessRules): string => {
    const byViewer = known.get(rules) ?? new WeakMap<Viewer, string>();
    known.set(rules, byViewer);
    const before = byViewer.get(viewer);
    if (before !== undefined) return before;
    const held = rules.scopes.filter((scope) => viewer.scopes.includes(scope));
    const decisive = JSON.stringify([viewer.subject !== null, ...held]);
    byViewer.set(viewer, decisive);
    return decisive;
  };
}
