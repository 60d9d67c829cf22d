import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import { type Drawing, type Drawn, named, type Position } from './drawing.ts';
import { type ResponseShape, shapeOf } from './responseShape.ts';

/** Draws the fields of one operation. */
export class RandomFields {
  readonly #drawing: Drawing;
  #renamed = 0;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  /** A field that there is room for, fields with selections as likely as leaves. */
  choose(type: GraphQLCompositeType, { levels, lists }: Position) {
    if (isUnionType(type)) return null;
    const { random, fieldsLeft } = this.#drawing;
    const fields = Object.values(type.getFields());
    const isOpen = (field: GraphQLField<unknown, unknown>) =>
      levels > 1 && fieldsLeft > 1 && (lists > 0 || !isList(field));
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const nested = fields.filter(
      (field) => isCompositeType(getNamedType(field.type)) && isOpen(field),
    );
    const choice = random.chance(0.5) ? [nested, leaves] : [leaves, nested];
    const among = choice.find((each) => each.length > 0);
    return among ? random.pick(among) : null;
  }

  /** @param before a selection of the same field whose response key and arguments it repeats */
  draw(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    { levels, lists }: Position,
    before: FieldNode | undefined,
  ): Drawn {
    this.#drawing.fieldsLeft -= 1;
    const type = getNamedType(field.type);
    const inside = { levels: levels - 1, lists: lists - (isList(field) ? 1 : 0) };
    const below = isCompositeType(type) ? this.#drawing.selectionSet(type, inside) : null;
    const args =
      before?.arguments ?? this.#drawing.arguments.of(parent.name, field.name, field.args);
    const alias = before ? before.alias : this.#alias(parent);
    const node: FieldNode = {
      kind: Kind.FIELD,
      ...(alias && { alias }),
      name: named(field.name),
      arguments: args,
      directives: this.#drawing.directives(),
      ...(below && { selectionSet: { kind: Kind.SELECTION_SET, selections: below.selections } }),
    };
    return { node, shape: shapeOfField(parent, node, String(field.type), below?.shape ?? null) };
  }

  typename(parent: GraphQLCompositeType): Drawn {
    this.#drawing.fieldsLeft -= 1;
    const alias = this.#alias(parent);
    const node: FieldNode = {
      kind: Kind.FIELD,
      ...(alias && { alias }),
      name: named('__typename'),
      directives: this.#drawing.directives(),
    };
    return { node, shape: shapeOfField(parent, node, 'String!', null) };
  }

  /** The field again under a key of its own, as another selection has its key. */
  renamed({ node, shape }: Drawn, into: ResponseShape): SelectionNode {
    this.#renamed += 1;
    const key = `u${this.#renamed}`;
    const [sharers = []] = shape.values();
    into.set(key, sharers);
    return { ...node, alias: named(key) } as FieldNode;
  }

  /** Another field's name now and then, keys' above all: what is fetched for the plan must not be taken for it. */
  #alias(parent: GraphQLCompositeType) {
    const { random } = this.#drawing;
    if (!random.chance(0.2)) return undefined;
    const others = isUnionType(parent) ? [] : Object.keys(parent.getFields());
    const taken = ['id', 'name', ...others];
    return named(random.chance(0.5) ? random.pick(taken) : `a${random.integer(1, 9)}`);
  }
}

function shapeOfField(
  parent: GraphQLCompositeType,
  { alias, name, arguments: args = [] }: FieldNode,
  type: string,
  below: ResponseShape | null,
): ResponseShape {
  const asked = `${name.value}(${args.map(print)})`;
  const ofObject = isObjectType(parent);
  return shapeOf((alias ?? name).value, { parent: parent.name, ofObject, asked, type, below });
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(field.type));
}
