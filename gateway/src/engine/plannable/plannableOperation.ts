import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { sha256 } from '../../sha256.ts';
import { unusedName } from '../unusedName.ts';
import { type Ambiguities, conditionOf } from './ambiguities.ts';
import { orderedMutations } from './orderedMutations.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An operation that asks for the same as a client's, in words that the planner cannot misread. */
export interface PlannableOperation {
  readonly document: DocumentNode;
  /** Names its text, as a query's hash does. */
  readonly hash: string;
  /** Under which name the answer has what the client's field asks for. */
  readonly keyOf: (field: FieldNode) => string;
  /** The client's name for one in the answer. */
  readonly clientsKey: (key: string | number) => string | number;
  /** Where the answer tells the type of an object whose field may return several. */
  readonly typeKey: string;
}

/** @param variables with the operation's defaults; they decide the conditions where these are misread */
export function plannableOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { borrowsName, conditions, order, narrow }: Ambiguities,
  variables: Variables,
): PlannableOperation {
  const text = print(document);
  const prefix = unusedName(text, 'clients_');
  const typeKey = unusedName(text, 'typeOfObject');
  const decided = conditions ? decide(document, variables) : document;
  const ordered = order ? orderedMutations(schema, decided) : decided;
  const renamed = rename(schema, narrow(ordered), borrowsName, { prefix, typeKey });
  return {
    document: renamed,
    hash: sha256(print(renamed)),
    keyOf: (field) => {
      const key = (field.alias ?? field.name).value;
      return borrowsName(field) ? `${prefix}${key}` : key;
    },
    clientsKey: (key) =>
      typeof key === 'string' && key.startsWith(prefix) ? key.slice(prefix.length) : key,
    typeKey,
  };
}

/** Leaves out what is skipped, and every condition; an emptied selection asks for the type alone. */
function decide(document: DocumentNode, variables: Variables): DocumentNode {
  const isSkipped = ({ directives = [] }: { directives?: readonly DirectiveNode[] } & object) =>
    directives.some((directive) => {
      const value = conditionOf(directive);
      if (!value) return false;
      const holds =
        value.kind === Kind.VARIABLE
          ? variables[value.name.value] === true
          : value.kind === Kind.BOOLEAN && value.value;
      return holds === (directive.name.value === 'skip');
    });
  return visit(document, {
    SelectionSet: (node: SelectionSetNode) => {
      const selections = node.selections.filter((selection) => !isSkipped(selection));
      return { ...node, selections: selections.length > 0 ? selections : [typename()] };
    },
    Directive: (node) => (conditionOf(node) ? null : undefined),
  });
}

function rename(
  schema: GraphQLSchema,
  document: DocumentNode,
  isRenamed: Ambiguities['borrowsName'],
  { prefix, typeKey }: { readonly prefix: string; readonly typeKey: string },
): DocumentNode {
  const types = new TypeInfo(schema);
  const leave = (field: FieldNode): FieldNode => {
    const type = getNamedType(types.getType());
    const { selectionSet, alias, name } = field;
    const selections =
      selectionSet && isAbstractType(type)
        ? [...selectionSet.selections, typename(typeKey)]
        : selectionSet?.selections;
    return {
      ...field,
      ...(isRenamed(field) && {
        alias: { kind: Kind.NAME, value: `${prefix}${(alias ?? name).value}` },
      }),
      ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
    };
  };
  return visit(document, visitWithTypeInfo(types, { Field: { leave } }));
}

function typename(alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    ...(alias && { alias: { kind: Kind.NAME, value: alias } }),
    name: { kind: Kind.NAME, value: '__typename' },
  };
}
