import {
  type DocumentNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PolicyReads } from '../../engine/subgraphAnswer.ts';
import { type AccessRules, accessRules } from './accessRules.ts';

/** Texts remembered that come without their document. */
const texts = 1_000;

/**
 * Tells the fetches of a supergraph apart by what they select: who reads what a policy guards may have to be
 * recorded by the subgraph, under the client's operation and each time anew.
 */
export function policyReads(supergraphSdl: string): PolicyReads {
  let rules: AccessRules | null = null;
  const byDocument = new WeakMap<DocumentNode, boolean>();
  const byText = new LRUCache<string, boolean>({ max: texts });
  return ({ document, query }) => {
    const known = document ? byDocument.get(document) : byText.get(query);
    if (known !== undefined) return known;
    // The engine judges the supergraph when it loads it; nothing is fetched before.
    rules ??= accessRules(supergraphSdl);
    const reads = readsGuarded(document ?? parse(query), rules);
    if (document) byDocument.set(document, reads);
    else byText.set(query, reads);
    return reads;
  };
}

function readsGuarded(document: DocumentNode, { schema, requirement }: AccessRules): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const look = visitWithTypeInfo(types, {
    Field({ name }) {
      const parent = getNamedType(types.getParentType());
      if (!isObjectType(parent) && !isInterfaceType(parent)) return;
      found ||= (requirement(parent.name, name.value)?.policies.length ?? 0) > 0;
    },
  });
  visit(document, look);
  return found;
}
