import { StartupError } from '@spine/kit/startup';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { linkedDirectives } from '../../supergraph/linkedDirectives.ts';
import type { Variables } from '../cost/fieldCost.ts';
import { type CostedOperation, fieldOf, isLeftOut } from '../cost/operation.ts';
import type { RatePolicy } from './rateCounter.ts';

/** Seconds of the longest timer: 2^31 - 1 milliseconds. */
const longest = 2_147_483;

/** The fields whose attempts are counted, by coordinate `Type.field`. */
export type AttemptLimits = ReadonlyMap<string, RatePolicy>;

/**
 * Reads `@attempts(max:, seconds:)` where the supergraph links a specification of that name: how often a caller may ask for a
 * field in so many seconds, however many times in one operation.
 *
 * @throws StartupError where that is longer than a timer lasts, by which counts in memory are forgotten
 */
export function readAttemptLimits(supergraphSdl: string): AttemptLimits {
  return new Map(
    linkedDirectives(supergraphSdl, 'attempts').map(([name, { max, seconds = 60 }]) => [
      name,
      { name, points: Number(max), seconds: checkedWindow(name, Number(seconds)) },
    ]),
  );
}

function checkedWindow(name: string, seconds: number): number {
  if (seconds <= longest) return seconds;
  throw new StartupError(
    `SUPERGRAPH limits attempts at ${name} within ${seconds} seconds; the longest that can be counted are ${longest} (24 days).`,
  );
}

/** A selection of a limited field, and the conditions that it stands under. */
interface Attempt {
  readonly policy: RatePolicy;
  readonly within: readonly SelectionNode[];
}

/** How often an operation asks for each limited field with these variables, defaults filled in. */
export type AttemptsOf = (variables: Variables) => ReadonlyMap<RatePolicy, number>;

const none: ReadonlyMap<RatePolicy, number> = new Map();

/** Counts what an operation attempts: once for each selection of a limited field, those of fragments included. */
export function attemptsOf(costed: CostedOperation, limits: AttemptLimits): AttemptsOf {
  const attempts = limits.size > 0 ? attemptsIn(costed, limits) : [];
  if (attempts.length === 0) return () => none;
  return (variables) => {
    const counts = new Map<RatePolicy, number>();
    for (const { policy, within } of attempts)
      if (!within.some((selection) => isLeftOut(selection, variables)))
        counts.set(policy, (counts.get(policy) ?? 0) + 1);
    return counts;
  };
}

function attemptsIn(
  { schema, operation, fragments }: CostedOperation,
  limits: AttemptLimits,
): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const findIn = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    above: readonly SelectionNode[],
  ): void => {
    for (const selection of set?.selections ?? []) {
      const within = selection.directives?.length ? [...above, selection] : above;
      if (selection.kind === Kind.FIELD) {
        const policy = limitOf(limits, schema, type, selection.name.value);
        if (policy) attempts.push({ policy, within });
        const field = fieldOf(type, selection.name.value);
        if (field) findIn(selection.selectionSet, getNamedType(field.type), within);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      findIn(fragment?.selectionSet, condition ? schema.getType(condition) : type, within);
    }
  };
  findIn(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, []);
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
