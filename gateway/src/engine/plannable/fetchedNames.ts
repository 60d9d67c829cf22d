import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { directiveArguments } from '../../supergraph/schemaParts.ts';
import { supergraphDocument } from '../../supergraph/supergraph.ts';

/** Names of fields that a plan may fetch beside a client's own: of keys, and of what fields require or provide. */
export interface FetchedNames {
  readonly all: ReadonlySet<string>;
  /** Those that take arguments: the plan's, which need not be the client's. */
  readonly withArguments: ReadonlySet<string>;
  /** Those of the fields that require others. */
  readonly requiring: ReadonlySet<string>;
}

type Definitions = ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;

/** @param sdl a supergraph with its `join` directives */
export function fetchedNames(sdl: string): FetchedNames {
  const document = supergraphDocument(sdl);
  const definitions = definitionsIn(document);
  const all = new Set(['__typename']);
  const withArguments = new Set<string>();
  const note = ({ selections }: SelectionSetNode, type: string | undefined): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        note(selection.selectionSet, selection.typeCondition?.name.value ?? type);
        continue;
      }
      const name = selection.name.value;
      const definition = definitions.get(type ?? '')?.get(name);
      all.add(name);
      if (definition?.arguments?.length) withArguments.add(name);
      if (selection.selectionSet) note(selection.selectionSet, definition && named(definition));
    }
  };
  for (const [fields, type] of fieldSetsIn(document)) note(selectionsOf(fields), type);
  return { all, withArguments, requiring: requiringIn(document) };
}

function definitionsIn({ definitions }: DocumentNode): Definitions {
  return new Map(
    definitions.filter(hasFields).map(({ name, fields = [] }) => {
      return [name.value, new Map(fields.map((field) => [field.name.value, field]))];
    }),
  );
}

function requiringIn({ definitions }: DocumentNode): ReadonlySet<string> {
  const fields = definitions.filter(hasFields).flatMap(({ fields = [] }) => fields);
  const requiring = fields.filter(({ directives }) =>
    joined(directives, 'join__field').some(({ requires }) => requires),
  );
  return new Set(requiring.map(({ name }) => name.value));
}

/** Texts of field sets, each with the type that it is of. */
function* fieldSetsIn({ definitions }: DocumentNode): Generator<[fields: string, type: string]> {
  for (const { name, directives, fields = [] } of definitions.filter(hasFields)) {
    const type = name.value;
    for (const { key } of joined(directives, 'join__type')) if (key) yield [key, type];
    for (const field of fields)
      for (const { requires, provides } of joined(field.directives, 'join__field')) {
        if (requires) yield [requires, type];
        if (provides) yield [provides, named(field)];
      }
  }
}

/** The arguments of each directive of that name. */
function joined(
  directives: readonly ConstDirectiveNode[] = [],
  name: string,
): readonly Readonly<Record<string, string>>[] {
  return directives.flatMap((each) => {
    const given = directiveArguments([each], name);
    return given ? [given] : [];
  });
}

function hasFields(definition: DocumentNode['definitions'][number]) {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

function named({ type }: FieldDefinitionNode): string {
  let node: TypeNode = type;
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;
  return node.name.value;
}

function selectionsOf(fieldSet: string): SelectionSetNode {
  const { definitions } = parse(`{ ${fieldSet} }`, { noLocation: true });
  return (definitions[0] as OperationDefinitionNode).selectionSet;
}
