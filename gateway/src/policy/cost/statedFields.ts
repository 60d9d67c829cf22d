import { lazilyFor } from '@spine/kit/lazily';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
} from 'graphql';
import { objectTypes } from '../objectTypes.ts';
import type { CostModel, ListSize } from './costModel.ts';
import { fieldOf } from './operation.ts';

/** A field as a type of object has it, and what the schema states of it there. */
export interface StatedField {
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly weight: number | undefined;
  readonly listSize: ListSize | undefined;
  /** In the order of the field's arguments. */
  readonly argumentWeights: readonly (number | undefined)[];
}

/** What costs are looked up in. */
export interface Stating {
  readonly schema: GraphQLSchema;
  readonly model: CostModel;
}

/**
 * A field as each type has it that its object can be of, each that costs otherwise once: of hundreds of types few do.
 * What a type does not state of it holds as the interface states it by which it is asked.
 */
export function statedFields(
  { schema, model }: Stating,
  parent: GraphQLNamedType,
  name: string,
): readonly StatedField[] {
  const known = knownFields(model)(parent);
  const before = known.get(name);
  if (before) return before;
  const all = objectTypes(schema, parent).flatMap((type) => {
    const field = fieldOf(type, name);
    return field ? [statedField(model, [type.name, parent.name], field)] : [];
  });
  const different = [...new Map(all.map((each) => [differenceOf(each), each])).values()];
  known.set(name, different);
  return different;
}

const knownFields = lazilyFor((_: CostModel) =>
  lazilyFor((_: GraphQLNamedType) => new Map<string, readonly StatedField[]>()),
);

function statedField(
  { weights, listSizes }: CostModel,
  [owner, asked]: readonly [owner: string, asked: string],
  field: GraphQLField<unknown, unknown>,
): StatedField {
  const stated = <T>(of: ReadonlyMap<string, T>, part: string) =>
    of.get(`${owner}.${part}`) ?? of.get(`${asked}.${part}`);
  return {
    owner,
    field,
    weight: stated(weights, field.name),
    listSize: stated(listSizes, field.name),
    argumentWeights: field.args.map((arg) => stated(weights, `${field.name}(${arg.name})`)),
  };
}

/** All that a cost can hang on. */
function differenceOf({ field, weight, listSize, argumentWeights }: StatedField): string {
  const given = field.args.map(({ name, type, defaultValue }) => [name, `${type}`, defaultValue]);
  return JSON.stringify([getNamedType(field.type).name, weight, listSize, argumentWeights, given]);
}
