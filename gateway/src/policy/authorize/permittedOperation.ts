import { fragmentsOf } from '@spine/kit/execute';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { unusedName } from '../../engine/unusedName.ts';
import { sha256 } from '../../sha256.ts';

/** What is left of an operation without the selections that its viewer may not make. */
export interface PermittedOperation {
  /** Null when nothing is left to ask a subgraph for. */
  readonly document: DocumentNode | null;
  /** Names its text, as a query's hash does: two operations left with different selections differ in it. */
  readonly hash: string;
  /** Where the answer tells the type of an object whose field may return several. */
  readonly typeKey: string;
}

/** Whether the viewer may select a field of a type. */
export type MaySelect = (type: string, field: string) => boolean;

/**
 * Takes refused selections out of a valid operation. An object that loses all of its fields is still asked
 * for, so that the answer tells null from an object of nulls.
 *
 * @returns null when nothing is refused: the operation stands as it is
 */
export function permittedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  maySelect: MaySelect,
): PermittedOperation | null {
  const operation = getOperationAST(document, operationName);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!rootType) return null;
  const typeKey = unusedName(print(document), '__runtimeType');
  const filter = new SelectionFilter(schema, document, maySelect, typeKey);
  const selectionSet = filter.selectionSet(rootType.name, operation.selectionSet);
  if (!filter.refused) return null;
  if (!selectionSet) return { document: null, hash: '', typeKey };
  const permitted = documentOf({ ...operation, selectionSet }, filter.fragments());
  return { document: permitted, hash: sha256(print(permitted)), typeKey };
}

function documentOf(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

/** Walks one operation; a fragment is filtered once, as its verdicts hang on its own type condition. */
class SelectionFilter {
  refused = false;
  readonly #schema: GraphQLSchema;
  readonly #maySelect: MaySelect;
  readonly #typeKey: string;
  readonly #given: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #kept = new Map<string, FragmentDefinitionNode | null>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    maySelect: MaySelect,
    typeKey: string,
  ) {
    this.#schema = schema;
    this.#maySelect = maySelect;
    this.#typeKey = typeKey;
    this.#given = fragmentsOf(document);
  }

  /** The fragments that the walked operation still spreads. */
  fragments(): FragmentDefinitionNode[] {
    return [...this.#kept.values()].filter((fragment) => fragment !== null);
  }

  /** Null when no selection is left. */
  selectionSet(parent: string, { selections }: SelectionSetNode): SelectionSetNode | null {
    const left = selections.flatMap((selection) => this.#selection(parent, selection) ?? []);
    return left.length > 0 ? { kind: Kind.SELECTION_SET, selections: left } : null;
  }

  #selection(parent: string, selection: SelectionNode): SelectionNode | null {
    if (selection.kind === Kind.FIELD) return this.#field(parent, selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return this.#fragment(selection.name.value) ? selection : null;
    const condition = selection.typeCondition?.name.value ?? parent;
    const selectionSet = this.selectionSet(condition, selection.selectionSet);
    return selectionSet && { ...selection, selectionSet };
  }

  #fragment(name: string): FragmentDefinitionNode | null {
    const kept = this.#kept.get(name);
    const fragment = this.#given.get(name);
    if (kept !== undefined || !fragment) return kept ?? null;
    const selectionSet = this.selectionSet(
      fragment.typeCondition.name.value,
      fragment.selectionSet,
    );
    const left = selectionSet && { ...fragment, selectionSet };
    this.#kept.set(name, left);
    return left;
  }

  #field(parent: string, field: FieldNode): FieldNode | null {
    if (field.name.value === '__typename') return field;
    // What is asked of the schema is answered where the answer is completed: no subgraph knows it.
    if (field.name.value.startsWith('__')) return null;
    if (!this.#maySelect(parent, field.name.value)) {
      this.refused = true;
      return null;
    }
    if (!field.selectionSet) return field;
    const type = this.#typeOf(parent, field.name.value);
    const left = this.selectionSet(type, field.selectionSet)?.selections ?? [];
    const isOneOfSeveral = isAbstractType(this.#schema.getType(type));
    // Under a name of its own: a refused field may have `__typename` for its alias.
    const isNamed = isOneOfSeveral || left.length === 0;
    const selections = isNamed ? [...left, typeNamed(this.#typeKey)] : left;
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #typeOf(parent: string, name: string): string {
    const type = this.#schema.getType(parent);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`A validated operation selects the unknown ${parent}.${name}.`);
    return getNamedType(field.type).name;
  }
}

function typeNamed(alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}
