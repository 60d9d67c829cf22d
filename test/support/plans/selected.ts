import { fragmentsOf } from '@spine/kit/execute';
import {
  type DirectiveNode,
  type DocumentNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Response names within each other, whatever the types that they are selected on. */
export interface Selected extends Map<string, Selected> {}

/** The value of a Boolean variable. */
export type Holds = (variable: string) => boolean;

/** What a document's operation selects where its conditions hold; the names of types aside. */
export function selectedIn(document: DocumentNode, holds: Holds): Selected {
  const fragments = fragmentsOf(document);
  const collect = ({ selections }: SelectionSetNode, into: Selected): Selected => {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, holds)) continue;
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__typename') continue;
        const inner = within(into, (selection.alias ?? selection.name).value);
        if (selection.selectionSet) collect(selection.selectionSet, inner);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment) collect(fragment.selectionSet, into);
    }
    return into;
  };
  const operation = getOperationAST(document);
  return operation ? collect(operation.selectionSet, new Map()) : new Map();
}

function isIncluded(directives: readonly DirectiveNode[] = [], holds: Holds): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (!condition || !/^(skip|include)$/.test(name.value)) return true;
    const { value } = condition;
    const met = value.kind === Kind.VARIABLE ? holds(value.name.value) : isTrue(value);
    return met === (name.value === 'include');
  });
}

function isTrue(value: { readonly kind: Kind; readonly value?: unknown }): boolean {
  return value.kind === Kind.BOOLEAN && value.value === true;
}

/** What is selected under a name, added where there is nothing yet. */
export function within(selected: Selected, name: string): Selected {
  const before = selected.get(name);
  if (before) return before;
  const added: Selected = new Map();
  selected.set(name, added);
  return added;
}

export function add(selected: Selected, more: Selected): void {
  for (const [name, inner] of more) add(within(selected, name), inner);
}

/** Paths of what is selected and not there. */
export function absent(selected: Selected, from: Selected | undefined): readonly string[] {
  return [...selected].flatMap(([name, inner]) => {
    const found = from?.get(name);
    if (!found) return [name];
    return absent(inner, found).map((path) => `${name}.${path}`);
  });
}
