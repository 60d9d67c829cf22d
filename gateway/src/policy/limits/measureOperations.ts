import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './limits.ts';

/** The extent of a selection set with its fragments expanded. */
export type Measures = Readonly<
  Pick<
    Limits,
    'depth' | 'introspectionDepth' | 'selections' | 'aliases' | 'rootFields' | 'directives'
  >
>;

const nothing: Measures = {
  depth: 0,
  introspectionDepth: 0,
  selections: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
};

/**
 * Measures every operation of a document. A fragment is measured once however often it is spread, so that this
 * takes time by the document's length and not by what it expands to.
 */
export function measureOperations({ definitions }: DocumentNode): readonly Measures[] {
  const fragments = new Map(definitions.filter(isFragment).map((node) => [node.name.value, node]));
  const measured = new Map<string, Measures>();

  function ofSet(set: SelectionSetNode | undefined): Measures {
    return (set?.selections ?? []).map(ofSelection).reduce(beside, nothing);
  }

  function ofSelection(selection: SelectionNode): Measures {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      const inner = ofSet(selection.selectionSet);
      const introspects = ['__schema', '__type'].includes(selection.name.value);
      return {
        ...(introspects
          ? { depth: 1, introspectionDepth: 1 + inner.depth }
          : { depth: 1 + inner.depth, introspectionDepth: inner.introspectionDepth }),
        selections: 1 + inner.selections,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        rootFields: 1,
        directives: inner.directives + directives,
      };
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? ofSet(selection.selectionSet)
        : ofFragment(selection.name.value);
    return {
      ...inner,
      selections: 1 + inner.selections,
      directives: inner.directives + directives,
    };
  }

  function ofFragment(name: string): Measures {
    const known = measured.get(name);
    if (known) return known;
    // Counts as nothing within itself: validation refuses fragments that go in circles.
    measured.set(name, nothing);
    const measures = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, measures);
    return measures;
  }

  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => ofSet(selectionSet));
}

function beside(one: Measures, other: Measures): Measures {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    directives: one.directives + other.directives,
  };
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
