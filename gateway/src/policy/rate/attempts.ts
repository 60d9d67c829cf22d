import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { directiveArguments, schemaParts } from '../../engine/schemaParts.ts';
import { readSupergraph, supergraphDocument } from '../../engine/supergraph.ts';
import { type CostedOperation, fieldOf, isLeftOut } from '../cost/operation.ts';
import type { RatePolicy } from './rateCounter.ts';

/** The fields whose attempts are counted, by coordinate `Type.field`. */
export type AttemptLimits = ReadonlyMap<string, RatePolicy>;

/**
 * Reads `@attempts(max:, seconds:)` where the supergraph links a specification of that name, under whatever name
 * it was imported: how often a caller may ask for a field in so many seconds, however many times in one operation.
 */
export function readAttemptLimits(supergraphSdl: string): AttemptLimits {
  const { links } = readSupergraph(supergraphSdl);
  const link = links.find(({ url }) => /\/attempts\/v[^/]+$/.test(url));
  if (!link) return new Map();
  const parts = schemaParts(supergraphDocument(supergraphSdl));
  return new Map(
    parts.flatMap(([name, directives]): [string, RatePolicy][] => {
      const given = directiveArguments(directives, link.name);
      const { max, seconds = 60 } = given ?? {};
      return given ? [[name, { name, points: Number(max), seconds: Number(seconds) }]] : [];
    }),
  );
}

/** How often an operation asks for each limited field: once for each selection, those of fragments included. */
export function attemptsOf(
  { schema, operation, fragments, variables }: CostedOperation,
  limits: AttemptLimits,
): ReadonlyMap<RatePolicy, number> {
  const attempts = new Map<RatePolicy, number>();
  const countIn = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (isLeftOut(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const policy = limitOf(limits, schema, type, selection.name.value);
        if (policy) attempts.set(policy, (attempts.get(policy) ?? 0) + 1);
        const field = fieldOf(type, selection.name.value);
        if (field) countIn(selection.selectionSet, getNamedType(field.type));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      countIn(fragment?.selectionSet, condition ? schema.getType(condition) : type);
    }
  };
  if (limits.size > 0)
    countIn(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return attempts;
}

/** Through an interface a field is limited as its strictest implementer has it. */
function limitOf(
  limits: AttemptLimits,
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  field: string,
): RatePolicy | undefined {
  const types = [type, ...(isAbstractType(type) ? schema.getPossibleTypes(type) : [])];
  return types
    .flatMap((each) => limits.get(`${each?.name}.${field}`) ?? [])
    .sort((one, other) => one.points / one.seconds - other.points / other.seconds)[0];
}
