import { fragmentsOf } from '@spine/kit/execute';
import {
  type DefinitionNode,
  type DocumentNode,
  getOperationAST,
  Kind,
  print,
  visit,
} from 'graphql';
import { sha256 } from '../sha256.ts';

/** One operation of a document with the fragments that it needs, and a name that all its spellings share. */
export interface NormalizedOperation {
  readonly document: DocumentNode;
  /** Of the text, printed anew. */
  readonly hash: string;
}

/**
 * Takes one operation out of a valid document.
 *
 * @throws Error when the document has no such operation
 */
export function normalizedOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): NormalizedOperation {
  const definitions = definitionsFor(document, operationName);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return { document: alone, hash: sha256(print(alone)) };
}

/**
 * One operation of a valid document and the fragments that it needs, in the order of their first use, so that the order
 * of a document's fragments makes no difference.
 *
 * @throws Error when the document has no such operation
 */
export function definitionsFor(
  document: DocumentNode,
  operationName: string | null | undefined,
): readonly DefinitionNode[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`The document has no operation ${operationName ?? 'to run'}.`);
  const needed = new Set<DefinitionNode>();
  addWithFragments(operation, fragmentsOf(document), needed);
  return [...needed];
}

function addWithFragments(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, DefinitionNode>,
  needed: Set<DefinitionNode>,
): void {
  if (needed.has(definition)) return;
  needed.add(definition);
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment) addWithFragments(fragment, fragments, needed);
    },
  });
}
