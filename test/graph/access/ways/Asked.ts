import { fieldsOf, type GraphField } from './graphFields.ts';

/** A field on a way through the graph, as it is asked for. */
export interface Step {
  readonly field: GraphField;
  /** Its name in the answer. */
  readonly key: string;
  /** `(id: "centre-001")`, or nothing. */
  readonly args: string;
}

/** From a root to the objects that its last step leads to. */
export type Way = readonly Step[];

/** How a field can be asked for; as the first where nothing else is said. */
export type StepsOf = (field: GraphField) => readonly [Step, ...Step[]];

/** What is asked of the objects of a type. */
export interface Asked {
  readonly type: string;
  readonly fields: Map<string, AskedField>;
}

export interface AskedField {
  readonly step: Step;
  /** Null for scalars and enums. */
  readonly of: Asked | null;
}

/** What the ways ask for together: of each object on them only what it is told by. */
export function askedBy(root: string, ways: readonly Way[], stepsOf: StepsOf): Asked {
  const asked = told(root, stepsOf);
  for (const way of ways) endOf(asked, way, stepsOf);
  return asked;
}

/** What the ways ask for together, with every field of the objects that they lead to. */
export function askedInFull(root: string, ways: readonly Way[], stepsOf: StepsOf): Asked {
  const asked = askedBy(root, ways, stepsOf);
  for (const way of ways) {
    const end = endOf(asked, way, stepsOf);
    for (const field of fieldsOf(end.type)) endOf(end, [stepsOf(field)[0]], stepsOf);
  }
  return asked;
}

/** Where a way ends, whose steps are added where they are not asked for yet. */
function endOf(asked: Asked, way: Way, stepsOf: StepsOf): Asked {
  return way.reduce((at, step) => {
    const { returns } = step.field;
    const of = returns === null ? null : told(returns, stepsOf);
    const there = at.fields.get(step.key) ?? { step, of };
    at.fields.set(step.key, there);
    return there.of ?? at;
  }, asked);
}

function told(type: string, stepsOf: StepsOf): Asked {
  const keys = fieldsOf(type).filter(({ name }) => /^(id|number)$/.test(name));
  const fields = keys.map((field) => [field.name, { step: stepsOf(field)[0], of: null }] as const);
  return { type, fields: new Map(fields) };
}

/** The selection in words. */
export function textOf({ fields }: Asked): string {
  const selections = [...fields.values()].map(({ step: { field, key, args }, of }) => {
    const name = key === field.name ? key : `${key}: ${field.name}`;
    return `${name}${args}${of ? ` ${textOf(of)}` : ''}`;
  });
  return `{ __typename ${selections.join(' ')} }`;
}

/** The objects of an answer that a way leads to. */
export function objectsAt(data: unknown, way: Way): readonly object[] {
  const step = (values: readonly unknown[], { key }: Step) =>
    values.flatMap((value) => objectsIn((value as Record<string, unknown>)[key]));
  return way.reduce<readonly object[]>(step, objectsIn(data));
}

/** A value's objects, in however many lists. */
function objectsIn(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return typeof value === 'object' && value !== null ? [value] : [];
}
