import { type Random, randomStream } from '@spine/synthetic';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { type Drawing, type Drawn, type DrawnSet, named, type Position } from './drawing.ts';
import { type Operation, pruned } from './operation.ts';
import { type KnownValues, RandomArguments } from './randomArguments.ts';
import { RandomFields } from './randomFields.ts';
import { RandomFragments } from './randomFragments.ts';
import { merged, type ResponseShape } from './responseShape.ts';

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

class RandomOperation implements Drawing {
  readonly random: Random;
  readonly arguments: RandomArguments;
  fieldsLeft: number;
  readonly #schema: GraphQLSchema;
  readonly #start: Position;
  readonly #fields = new RandomFields(this);
  readonly #fragments: RandomFragments;

  constructor(
    schema: GraphQLSchema,
    random: Random,
    { values = {}, fields = 40, depth = 8, lists = 3 }: Omit<OperationOptions, 'count'>,
  ) {
    this.#schema = schema;
    this.random = random;
    this.arguments = new RandomArguments(random, values);
    this.#fragments = new RandomFragments(schema, this);
    this.#start = { levels: depth, lists };
    this.fieldsLeft = Math.ceil(fields * random.unit() ** 2);
  }

  made(): Operation {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no queries.');
    const { selections } = this.selectionSet(root, this.#start);
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: 'query' as never,
          ...(this.random.chance(0.5) && { name: named('Random') }),
          variableDefinitions: this.arguments.definitions,
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        ...this.#fragments.definitions,
      ],
    };
    return pruned(document, this.arguments.variables);
  }

  selectionSet(type: GraphQLCompositeType, at: Position): DrawnSet {
    const shape: ResponseShape = new Map();
    const selections: SelectionNode[] = [];
    const wanted = this.random.integer(1, 6);
    for (let tried = 0; tried < wanted || selections.length === 0; tried += 1) {
      const drawn = this.#selection(type, at, selections);
      if (merged(shape, drawn.shape)) selections.push(drawn.node);
      else if (drawn.node.kind === Kind.FIELD) selections.push(this.#fields.renamed(drawn, shape));
      if (this.fieldsLeft <= 0 && selections.length > 0) break;
    }
    return { selections, shape };
  }

  #selection(type: GraphQLCompositeType, at: Position, siblings: SelectionNode[]): Drawn {
    const { random } = this;
    const inFragment = isAbstractType(type) ? 0.5 : 0.14;
    if (this.fieldsLeft > 0 && random.chance(inFragment))
      return random.chance(0.4)
        ? this.#fragments.spread(type, at)
        : this.#fragments.inline(type, at);
    const field = isUnionType(type) || random.chance(0.08) ? null : this.#fields.choose(type, at);
    if (!field) return this.#fields.typename(type);
    const before = siblings.find(
      (each) => each.kind === Kind.FIELD && each.name.value === field.name,
    ) as FieldNode | undefined;
    return this.#fields.draw(type, field, at, random.chance(0.3) ? before : undefined);
  }

  directives(): DirectiveNode[] {
    if (!this.random.chance(0.07)) return [];
    const condition = GraphQLIncludeDirective.args[0];
    if (!condition) return [];
    return [
      {
        kind: Kind.DIRECTIVE,
        name: named(this.random.pick(['skip', 'include'])),
        arguments: [
          {
            kind: Kind.ARGUMENT,
            name: named('if'),
            value: this.arguments.condition(condition.type),
          },
        ],
      },
    ];
  }
}
