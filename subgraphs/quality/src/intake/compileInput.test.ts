import fc from 'fast-check';
import { coerceInputValue, type GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { caseInputType } from './caseInputType.ts';
import { compileInput, unsure } from './compileInput.ts';

const type = caseInputType();
const read = compileInput(type);

/** What the schema makes of a value, and what it has against it. */
function bySchema(value: unknown): { coerced: unknown; errors: readonly GraphQLError[] } {
  const errors: GraphQLError[] = [];
  const coerced = coerceInputValue(value, type, (_path, _value, error) => errors.push(error));
  return { coerced, errors };
}

const form = {
  completedOn: '2024-02-05',
  comi: { axialPain: 4, limbPain: 7, function: null },
  odi: [1, null, 5],
  eq5d: { index: -0.2, valueSet: 'UK_3L' },
};
const whole = {
  idempotencyKey: '',
  centreId: 'centre-001',
  number: 'A-1',
  ageYears: 44,
  sex: 'MALE',
  asa: 'II',
  smoker: false,
  previousOperations: '0',
  mainPathology: 'FRACTURE_TRAUMA',
  level: 'L1',
  extent: 2,
  stages: [{ operatedOn: '2024-02-05', measures: ['FUSION'] }],
  lengthOfStayDays: 6,
  injuries: ['L1: A4 N2'],
  adverseEvents: [{ code: 'HAEMATOMA', reportedBy: 'PATIENT', occurredOn: '2024-02-06' }],
  baseline: form,
  followUps: [{ interval: 'MONTHS_12', form }],
  diedOn: null,
};
const leaves = pathsOf(whole);

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const within = Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]));
  return [[...path], ...within];
}

/** The case with other values at some places; undefined leaves a field out. */
function changed(changes: readonly (readonly [readonly string[], unknown])[]): unknown {
  let value: unknown = structuredClone(whole);
  for (const [path, other] of changes) value = withOther(value, path, other);
  return value;
}

function withOther(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  // A copy: the next change may be to a part of it.
  if (name === undefined) return structuredClone(other);
  if (typeof value !== 'object' || value === null) return value;
  const own = value as Record<string, unknown>;
  const next = withOther(own[name], rest, other);
  if (next === undefined && !Array.isArray(value)) delete own[name];
  else own[name] = next;
  return value;
}

const otherValue = fc.oneof(
  fc.constantFrom(undefined, null, '', 'PATIENT', '2024-02-30', '2024-2-5', '2023-12-31', [], {}),
  fc.constantFrom(0, -0, 1.5, 2 ** 31, -(2 ** 31), Number.NaN, Number.POSITIVE_INFINITY, 10n, true),
  fc.constantFrom([null], ['FUSION'], [[1]], { completedOn: '2024-01-01' }, { unknown: 1 }, form),
  fc.jsonValue(),
);

test('a case that is right is read without asking the schema, and is what the schema makes of it', () => {
  const { coerced } = bySchema(structuredClone(whole));
  expect(read(structuredClone(whole))).toEqual(coerced);
  expect(coerced).toMatchObject({ codeListVersion: 1, degenerationTypes: [] });
});

test('whatever is read is what the schema makes of it, and what the schema refuses never is', () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...leaves), otherValue), { maxLength: 3 });
  fc.assert(
    fc.property(changes, (given) => {
      const { coerced, errors } = bySchema(changed(given));
      const compiled = read(changed(given));
      if (compiled === unsure) return;
      expect(errors).toEqual([]);
      expect(compiled).toEqual(coerced);
    }),
    { seed: 1, numRuns: 3_000 },
  );
});

test.each([
  ['a field that there is not', { ...whole, patientName: 'x' }],
  ['a prototype', JSON.parse(`{ "__proto__": {}, "number": "A-1" }`)],
  ['one entry in place of a list', { ...whole, injuries: 'L1: A4 N2' }],
])('%s is left to the schema', (_what, value) => {
  expect(read(value)).toBe(unsure);
});
