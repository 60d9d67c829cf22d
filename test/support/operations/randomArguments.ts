import type { Random } from '@spine/synthetic';
import {
  type ArgumentNode,
  astFromValue,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  parseConstValue,
  parseType,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Values worth asking with, most exact name first: `Query.centre(id:)` for one field's argument, `(first:)` for
 * every argument of that name, `CentreFilter.country` for an input field, `Date` for a type.
 */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/** Where a value goes. */
interface Place {
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
  /** Its names, most exact first. */
  readonly names: readonly string[];
}

const plain: KnownValues = {
  Int: [0, 1, 2, 3, -1],
  Float: [0, 1.5, -2],
  String: ['a', ''],
  ID: ['1', 'a'],
  Boolean: [true, false],
};

/** Draws the arguments and variables of one operation. */
export class RandomArguments {
  readonly variables: Record<string, unknown> = {};
  readonly definitions: VariableDefinitionNode[] = [];
  readonly #random: Random;
  readonly #known: KnownValues;
  readonly #reusable = new Map<string, string>();

  constructor(random: Random, known: KnownValues) {
    this.#random = random;
    this.#known = { ...plain, ...known };
  }

  /** The arguments of a field; those that it cannot do without are always given. */
  of(parent: string, field: string, args: readonly GraphQLArgument[]): ArgumentNode[] {
    return args
      .filter((arg) => isRequiredInputField(arg) || this.#random.chance(0.6))
      .map((arg) => ({
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: arg.name },
        value: this.#given({
          type: arg.type,
          hasDefault: arg.defaultValue !== undefined,
          names: [`${parent}.${field}(${arg.name}:)`, `(${arg.name}:)`],
        }),
      }));
  }

  /** A condition of `@skip` or `@include`. */
  condition(type: GraphQLInputType): ValueNode {
    return this.#given({ type, hasDefault: false, names: [] });
  }

  #given(place: Place): ValueNode {
    return this.#random.chance(0.4) ? this.#variable(place) : this.#literal(place);
  }

  #variable(place: Place): ValueNode {
    const slot = `${place.type}${place.hasDefault}${place.names}`;
    const before = this.#reusable.get(slot);
    const name = before && this.#random.chance(0.5) ? before : this.#declared(place);
    this.#reusable.set(slot, name);
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  }

  /** Given, or left to a default of its own or of its place, or absent where it may be. */
  #declared(place: Place): string {
    const name = `v${this.definitions.length + 1}`;
    const isOptional = !isNonNullType(place.type) || place.hasDefault;
    const isLeftOut = isOptional && this.#random.chance(0.2);
    const value = this.#value(place);
    const hasPreset = !isLeftOut && value !== null && this.#random.chance(0.25);
    const isLoose = isLeftOut || (hasPreset && this.#random.chance(0.5));
    const type = isLoose ? getNullableType(place.type) : place.type;
    if (!isLeftOut && !(hasPreset && this.#random.chance(0.5))) this.variables[name] = value;
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(String(type)),
      ...(hasPreset && { defaultValue: constant(value, place.type) }),
    });
    return name;
  }

  #literal({ type, hasDefault, names }: Place): ValueNode {
    const named = getNullableType(type);
    if (
      !isInputObjectType(named) ||
      this.#pinned(names) ||
      this.#isNull({ type, hasDefault, names })
    )
      return constant(this.#value({ type, hasDefault, names }), type);
    return {
      kind: Kind.OBJECT,
      fields: this.#fieldsOf(named).map(({ name, place }) => ({
        kind: Kind.OBJECT_FIELD,
        name: { kind: Kind.NAME, value: name },
        value: this.#given(place),
      })),
    };
  }

  #fieldsOf(type: { name: string; getFields(): Record<string, GraphQLArgument> }) {
    return Object.values(type.getFields())
      .filter((field) => isRequiredInputField(field) || this.#random.chance(0.35))
      .map((field) => ({
        name: field.name,
        place: {
          type: field.type,
          hasDefault: field.defaultValue !== undefined,
          names: [`${type.name}.${field.name}`],
        },
      }));
  }

  #pinned(names: readonly string[]): readonly unknown[] | undefined {
    const name = names.find((each) => this.#known[each]);
    return name === undefined ? undefined : this.#known[name];
  }

  #isNull({ type, names }: Place): boolean {
    return !isNonNullType(type) && !this.#pinned(names) && this.#random.chance(0.08);
  }

  #value(place: Place): unknown {
    const pinned = this.#pinned(place.names);
    if (pinned) return this.#random.pick(pinned);
    if (this.#isNull(place)) return null;
    const type = getNullableType(place.type);
    if (isListType(type))
      return Array.from({ length: this.#random.integer(0, 3) }, () =>
        this.#value({ ...place, type: type.ofType }),
      );
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        this.#fieldsOf(type).map(({ name, place: at }) => [name, this.#value(at)]),
      );
    return this.#random.pick(this.#known[String(type)] ?? ['a']);
  }
}

function constant(value: unknown, type: GraphQLInputType): ConstValueNode {
  return (astFromValue(value, type) as ConstValueNode | null) ?? parseConstValue('null');
}
