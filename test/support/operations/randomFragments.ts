import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { type Drawing, type Drawn, named, type Position } from './drawing.ts';
import type { ResponseShape } from './responseShape.ts';

/** A fragment with what a spread of it brings along. */
interface Fragment {
  readonly node: FragmentDefinitionNode;
  readonly shape: ResponseShape;
  /** What it takes where it is spread. */
  readonly needs: Position;
}

/** Draws the fragments of one operation. */
export class RandomFragments {
  readonly #schema: GraphQLSchema;
  readonly #drawing: Drawing;
  readonly #drawn: Fragment[] = [];

  constructor(schema: GraphQLSchema, drawing: Drawing) {
    this.#schema = schema;
    this.#drawing = drawing;
  }

  /** Those that have a name. */
  get definitions(): readonly FragmentDefinitionNode[] {
    return this.#drawn.map(({ node }) => node);
  }

  inline(type: GraphQLCompositeType, at: Position): Drawn {
    const condition = this.#drawing.random.pick(this.#overlapping(type));
    const { selections, shape } = this.#drawing.selectionSet(condition, at);
    const isBare = condition === type && this.#drawing.random.chance(0.5);
    const node: SelectionNode = {
      kind: Kind.INLINE_FRAGMENT,
      ...(!isBare && {
        typeCondition: { kind: Kind.NAMED_TYPE, name: named(condition.name) },
      }),
      directives: this.#drawing.directives(),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    return { node, shape };
  }

  /** One that is there and fits, or a new one. */
  spread(type: GraphQLCompositeType, at: Position): Drawn {
    const fitting = this.#drawn.filter(
      ({ node, needs }) =>
        needs.levels <= at.levels &&
        needs.lists <= at.lists &&
        this.#overlapping(type).some(({ name }) => name === node.typeCondition.name.value),
    );
    const { random } = this.#drawing;
    const fragment =
      fitting.length > 0 && random.chance(0.6) ? random.pick(fitting) : this.#new(type, at);
    const node: SelectionNode = {
      kind: Kind.FRAGMENT_SPREAD,
      name: fragment.node.name,
      directives: this.#drawing.directives(),
    };
    return { node, shape: fragment.shape };
  }

  #new(type: GraphQLCompositeType, at: Position): Fragment {
    const condition = this.#drawing.random.pick(this.#overlapping(type));
    const { selections, shape } = this.#drawing.selectionSet(condition, at);
    const fragment: Fragment = {
      node: {
        kind: Kind.FRAGMENT_DEFINITION,
        name: named(`F${this.#drawn.length + 1}`),
        typeCondition: { kind: Kind.NAMED_TYPE, name: named(condition.name) },
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      shape,
      needs: at,
    };
    this.#drawn.push(fragment);
    return fragment;
  }

  /** The types that an object of the type may be told by: itself, its interfaces, its members. */
  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const members = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const interfaces = isUnionType(type) ? [] : type.getInterfaces();
    return [type, ...members, ...interfaces];
  }
}
