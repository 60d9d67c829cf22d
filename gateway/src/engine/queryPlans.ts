import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Metrics } from '../observe/metrics.ts';
import { notePlan } from '../observe/planning.ts';
import { normalizedOperation } from './normalizedOperation.ts';

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
}

/** Bytes of the plans that are kept, as JSON: what Apollo's gateway keeps. */
const presetBytes = 30 * 1024 * 1024;
/** Documents remembered by hash, some 200 bytes each. */
const documents = 10_000;

/**
 * Makes ready to plan on a supergraph; it is read when first used.
 *
 * @param bytes of plans to keep
 */
export function createQueryPlans(
  supergraphSdl: string,
  metrics: Pick<Metrics, 'planChosen'>,
  bytes: number = presetBytes,
): QueryPlans {
  const planner = lazily(() => openPlanner(supergraphSdl));
  const kept = new LRUCache<string, QueryPlan>({ maxSize: bytes, sizeCalculation: bytesOf });
  const known = new LRUCache<string, string>({ max: documents });
  return {
    get schema() {
      return planner().schema;
    },
    get supergraph() {
      return planner().supergraph;
    },
    planOf(document, operationName, hash) {
      const asked = `${hash} ${operationName ?? ''}`;
      const name = known.get(asked) ?? normalizedOperation(document, operationName).hash;
      known.set(asked, name);
      const before = kept.get(name);
      const plan = before ?? planner().plan(document, operationName);
      if (!before) kept.set(name, plan);
      notePlan(metrics, plan, before !== undefined);
      return plan;
    },
  };
}

interface Planner {
  readonly schema: GraphQLSchema;
  readonly supergraph: GraphQLSchema;
  plan(document: DocumentNode, operationName: string | null | undefined): QueryPlan;
}

function openPlanner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  return {
    schema: apiSchema.toGraphQLJSSchema(),
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    plan: (document, operationName) => {
      const named = operationName ? { operationName } : {};
      return planner.buildQueryPlan(operationFromDocument(apiSchema, document, named));
    },
  };
}

function bytesOf(plan: QueryPlan): number {
  return Buffer.byteLength(JSON.stringify(plan));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
