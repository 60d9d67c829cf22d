import { type Random, randomStream } from '@spine/synthetic';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import { type Operation, pruned } from './operation.ts';
import { type KnownValues, RandomArguments } from './randomArguments.ts';
import { merged, type ResponseShape, shapeOf } from './responseShape.ts';

/** What operations are to be made of. */
export interface OperationOptions {
  /** How many. */
  readonly count: number;
  /** The first one's index; the operation of an index is the same whatever comes before. */
  readonly from?: number;
  readonly values?: KnownValues;
  /** Most fields of one operation as written; most have far fewer. */
  readonly fields?: number;
  /** Most levels of fields, the root's included, fragments expanded. */
  readonly depth?: number;
  /** Most lists within lists. */
  readonly lists?: number;
}

/**
 * Valid queries at random: aliases (other fields' names among them), repeated fields, named and inline fragments,
 * variables given, defaulted and left out, `@skip` and `@include`, interfaces and unions, arguments with the
 * values that are known. The same seed and index give the same operation on every machine.
 */
export function* randomOperations(
  schema: GraphQLSchema,
  seed: number,
  { count, from = 0, ...options }: OperationOptions,
): Generator<Operation> {
  for (let index = from; index < from + count; index += 1)
    yield new RandomOperation(schema, randomStream(seed, 'operations', index), options).made();
}

/** Where in an operation a selection set is. */
interface Position {
  /** Levels of fields that may still be opened, this one's included. */
  readonly levels: number;
  readonly lists: number;
}

/** What a selection brings into its selection set. */
interface Drawn {
  readonly node: SelectionNode;
  readonly shape: ResponseShape;
}

/** A fragment with what a spread of it brings along. */
interface Fragment {
  readonly node: FragmentDefinitionNode;
  readonly shape: ResponseShape;
  /** What it takes where it is spread. */
  readonly needs: Position;
}

class RandomOperation {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #arguments: RandomArguments;
  readonly #fragments: Fragment[] = [];
  readonly #start: Position;
  #fieldsLeft: number;
  #renamed = 0;

  constructor(
    schema: GraphQLSchema,
    random: Random,
    { values = {}, fields = 40, depth = 8, lists = 3 }: Omit<OperationOptions, 'count'>,
  ) {
    this.#schema = schema;
    this.#random = random;
    this.#arguments = new RandomArguments(random, values);
    this.#start = { levels: depth, lists };
    this.#fieldsLeft = Math.ceil(fields * random.unit() ** 2);
  }

  made(): Operation {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no queries.');
    const { selections } = this.#selectionSet(root, this.#start);
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: 'query' as never,
          ...(this.#random.chance(0.5) && { name: named('Random') }),
          variableDefinitions: this.#arguments.definitions,
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        ...this.#fragments.map(({ node }) => node),
      ],
    };
    return pruned(document, this.#arguments.variables);
  }

  #selectionSet(
    type: GraphQLCompositeType,
    at: Position,
  ): { selections: SelectionNode[]; shape: ResponseShape } {
    const shape: ResponseShape = new Map();
    const selections: SelectionNode[] = [];
    const wanted = this.#random.integer(1, 6);
    for (let tried = 0; tried < wanted || selections.length === 0; tried += 1) {
      const drawn = this.#selection(type, at, selections);
      if (merged(shape, drawn.shape)) selections.push(drawn.node);
      else if (drawn.node.kind === Kind.FIELD) selections.push(this.#renamedField(drawn, shape));
      if (this.#fieldsLeft <= 0 && selections.length > 0) break;
    }
    return { selections, shape };
  }

  #selection(type: GraphQLCompositeType, at: Position, siblings: SelectionNode[]): Drawn {
    const inFragment = isAbstractType(type) ? 0.5 : 0.14;
    if (this.#fieldsLeft > 0 && this.#random.chance(inFragment))
      return this.#random.chance(0.4) ? this.#spread(type, at) : this.#inline(type, at);
    const field = isUnionType(type) || this.#random.chance(0.08) ? null : this.#fieldOf(type, at);
    if (!field) return this.#typename(type);
    const before = siblings.find(
      (each) => each.kind === Kind.FIELD && each.name.value === field.name,
    ) as FieldNode | undefined;
    return this.#field(type, field, at, this.#random.chance(0.3) ? before : undefined);
  }

  /** A field that there is room for, fields with selections as likely as leaves. */
  #fieldOf(type: GraphQLCompositeType, { levels, lists }: Position) {
    if (isUnionType(type)) return null;
    const fields = Object.values(type.getFields());
    const isOpen = (field: GraphQLField<unknown, unknown>) =>
      levels > 1 && this.#fieldsLeft > 1 && (lists > 0 || !isList(field));
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const nested = fields.filter(
      (field) => isCompositeType(getNamedType(field.type)) && isOpen(field),
    );
    const choice = this.#random.chance(0.5) ? [nested, leaves] : [leaves, nested];
    const among = choice.find((each) => each.length > 0);
    return among ? this.#random.pick(among) : null;
  }

  /** @param before a selection of the same field whose response key and arguments it repeats */
  #field(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    { levels, lists }: Position,
    before: FieldNode | undefined,
  ): Drawn {
    this.#fieldsLeft -= 1;
    const type = getNamedType(field.type);
    const below = isCompositeType(type)
      ? this.#selectionSet(type, { levels: levels - 1, lists: lists - (isList(field) ? 1 : 0) })
      : null;
    const args = before?.arguments ?? this.#arguments.of(parent.name, field.name, field.args);
    const alias = before ? before.alias : this.#alias(parent);
    const node: FieldNode = {
      kind: Kind.FIELD,
      ...(alias && { alias }),
      name: named(field.name),
      arguments: args,
      directives: this.#directives(),
      ...(below && { selectionSet: { kind: Kind.SELECTION_SET, selections: below.selections } }),
    };
    return { node, shape: this.#shapeOf(parent, node, String(field.type), below?.shape ?? null) };
  }

  #typename(parent: GraphQLCompositeType): Drawn {
    this.#fieldsLeft -= 1;
    const alias = this.#alias(parent);
    const node: FieldNode = {
      kind: Kind.FIELD,
      ...(alias && { alias }),
      name: named('__typename'),
      directives: this.#directives(),
    };
    return { node, shape: this.#shapeOf(parent, node, 'String!', null) };
  }

  #shapeOf(
    parent: GraphQLCompositeType,
    { alias, name, arguments: args = [] }: FieldNode,
    type: string,
    below: ResponseShape | null,
  ): ResponseShape {
    const asked = `${name.value}(${args.map(print)})`;
    const ofObject = isObjectType(parent);
    return shapeOf((alias ?? name).value, { parent: parent.name, ofObject, asked, type, below });
  }

  /** Another field's name now and then, keys' above all: what is fetched for the plan must not be taken for it. */
  #alias(parent: GraphQLCompositeType) {
    if (!this.#random.chance(0.2)) return undefined;
    const others = isUnionType(parent) ? [] : Object.keys(parent.getFields());
    const taken = ['id', 'name', ...others];
    return named(
      this.#random.chance(0.5) ? this.#random.pick(taken) : `a${this.#random.integer(1, 9)}`,
    );
  }

  /** The field again under a key of its own, as another selection has its key. */
  #renamedField({ node, shape }: Drawn, into: ResponseShape): SelectionNode {
    this.#renamed += 1;
    const key = `u${this.#renamed}`;
    const [sharers = []] = shape.values();
    into.set(key, sharers);
    return { ...node, alias: named(key) } as FieldNode;
  }

  #inline(type: GraphQLCompositeType, at: Position): Drawn {
    const condition = this.#random.pick(this.#overlapping(type));
    const { selections, shape } = this.#selectionSet(condition, at);
    const isBare = condition === type && this.#random.chance(0.5);
    const node: SelectionNode = {
      kind: Kind.INLINE_FRAGMENT,
      ...(!isBare && {
        typeCondition: { kind: Kind.NAMED_TYPE, name: named(condition.name) },
      }),
      directives: this.#directives(),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    return { node, shape };
  }

  #spread(type: GraphQLCompositeType, at: Position): Drawn {
    const fitting = this.#fragments.filter(
      ({ node, needs }) =>
        needs.levels <= at.levels &&
        needs.lists <= at.lists &&
        this.#overlapping(type).some(({ name }) => name === node.typeCondition.name.value),
    );
    const fragment =
      fitting.length > 0 && this.#random.chance(0.6)
        ? this.#random.pick(fitting)
        : this.#newFragment(type, at);
    const node: SelectionNode = {
      kind: Kind.FRAGMENT_SPREAD,
      name: fragment.node.name,
      directives: this.#directives(),
    };
    return { node, shape: fragment.shape };
  }

  #newFragment(type: GraphQLCompositeType, at: Position): Fragment {
    const condition = this.#random.pick(this.#overlapping(type));
    const { selections, shape } = this.#selectionSet(condition, at);
    const fragment: Fragment = {
      node: {
        kind: Kind.FRAGMENT_DEFINITION,
        name: named(`F${this.#fragments.length + 1}`),
        typeCondition: { kind: Kind.NAMED_TYPE, name: named(condition.name) },
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      shape,
      needs: at,
    };
    this.#fragments.push(fragment);
    return fragment;
  }

  /** The types that an object of the type may be told by: itself, its interfaces, its members. */
  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const members = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const interfaces = isUnionType(type) ? [] : type.getInterfaces();
    return [type, ...members, ...interfaces];
  }

  #directives(): DirectiveNode[] {
    if (!this.#random.chance(0.07)) return [];
    const condition = GraphQLIncludeDirective.args[0];
    if (!condition) return [];
    return [
      {
        kind: Kind.DIRECTIVE,
        name: named(this.#random.pick(['skip', 'include'])),
        arguments: [
          {
            kind: Kind.ARGUMENT,
            name: named('if'),
            value: this.#arguments.condition(condition.type),
          },
        ],
      },
    ];
  }
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(field.type));
}

function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}
