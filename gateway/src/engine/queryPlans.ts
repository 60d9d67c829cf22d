import { setImmediate } from 'node:timers/promises';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { lazily } from '@spine/kit/lazily';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse, printSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Metrics } from '../observe/metrics.ts';
import { notePlan } from '../observe/planning.ts';
import { supergraphSchema } from '../supergraph/supergraph.ts';
import { keptPlans, type PlanLimits } from './keptPlans.ts';
import { normalizedOperation } from './normalizedOperation.ts';
import type { PlanningWork } from './planningWork.ts';
import { printable } from './printableSchema.ts';

export type { QueryPlan } from '@apollo/query-planner';

/** Plans operations on one supergraph, each once. */
export interface QueryPlans {
  /** What clients see of the supergraph. */
  readonly schema: GraphQLSchema;
  /** The supergraph itself: with the types that clients do not see, which subgraphs may speak of. */
  readonly supergraph: GraphQLSchema;
  /**
   * The plan of one operation of a valid document; the same object for every spelling of that operation, as long
   * as it is kept.
   *
   * @param hash names the document: equal hashes stand for equal documents
   * @throws GraphQLError when the planner will not plan the operation
   */
  planOf(document: DocumentNode, operationName: string | null | undefined, hash: string): QueryPlan;
  /** Plans an operation as `planOf` does, and keeps its plan for good. */
  pin(...asked: Parameters<QueryPlans['planOf']>): void;
  /** Makes the planner ready where only kept plans were needed so far; other work goes on in between. */
  prepare(): Promise<void>;
  /** All that is planned until now and still kept; null where it was all known from the start. */
  newWork(): PlanningWork | null;
}

/** Documents remembered by hash, some 200 bytes each. */
const documents = 10_000;

/**
 * Makes ready to plan on a supergraph; it is read when first used.
 *
 * @param known what an earlier process planned on this very supergraph; it stands in for the planner where it can
 * @param limits of the plans to keep, where they are not the preset ones
 */
export function createQueryPlans(
  supergraphSdl: string,
  metrics: Pick<Metrics, 'planChosen'>,
  known: PlanningWork | null = null,
  limits: PlanLimits = {},
): QueryPlans {
  const planning = planningOn(supergraphSdl);
  const schema = lazily(() => (known ? schemaOf(known.schema) : planning.schema()));
  const kept = keptPlans(known?.plans, limits);
  const nameOf = operationNames();
  let planned = 0;
  const planOf: QueryPlans['planOf'] = (document, operationName, hash) => {
    const name = nameOf(document, operationName, hash);
    const before = kept.find(name);
    const plan = before ?? planning.plan(document, operationName);
    if (!before) {
      kept.keep(name, plan);
      planned += 1;
    }
    notePlan(metrics, plan, before !== undefined);
    return plan;
  };
  return {
    get schema() {
      return schema();
    },
    get supergraph() {
      return supergraphSchema(supergraphSdl);
    },
    planOf,
    pin: (...asked) => kept.pin(nameOf(...asked), planOf(...asked)),
    prepare: planning.prepare,
    newWork: () =>
      known && planned === 0
        ? null
        : { schema: known?.schema ?? printSchema(schema()), plans: kept.entries() },
  };
}

/** Names an operation by what it is, however it is written. */
function operationNames() {
  const names = new LRUCache<string, string>({ max: documents });
  return (...[document, operationName, hash]: Parameters<QueryPlans['planOf']>): string => {
    const asked = `${hash} ${operationName ?? ''}`;
    const name = names.get(asked) ?? normalizedOperation(document, operationName).hash;
    names.set(asked, name);
    return name;
  };
}

/** Each part is made when it is first needed. */
function planningOn(supergraphSdl: string) {
  const supergraph = lazily(() => Supergraph.build(supergraphSdl, { validateSupergraph: true }));
  const apiSchema = lazily(() => supergraph().apiSchema());
  const planner = lazily(() => new QueryPlanner(supergraph()));
  return {
    schema: () => printable(apiSchema().toGraphQLJSSchema()),
    plan: (document: DocumentNode, operationName: string | null | undefined): QueryPlan => {
      const named = operationName ? { operationName } : {};
      return planner().buildQueryPlan(operationFromDocument(apiSchema(), document, named));
    },
    prepare: async () => {
      for (const make of [supergraph, apiSchema, planner]) {
        make();
        await setImmediate();
      }
    },
  };
}

/** It was valid when it was kept. */
function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl, { noLocation: true }), {
    assumeValid: true,
    assumeValidSDL: true,
  });
}
