import fc from 'fast-check';
import { pathologyGroups } from '../../../subgraphs/quality/src/rules/pathologyGroup.ts';
import type { Deciders, Step, Team } from './Step.ts';

const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const some = fc.constantFrom(
  ...[['TRAUMA'], ['TRAUMA', 'TUMOUR'], ['TUMOUR'], [], ['TRAUMA', 'TRAUMA']],
  ...[['TRAUMA', 'TUMOUR', 'DEFORMITY'], [...pathologyGroups]],
);
const dos = <N extends string>(name: N) => fc.constant(name);

const of = <S extends Step>(weight: number, arbitrary: fc.Arbitrary<S>) => ({
  ...{ weight, arbitrary: arbitrary as fc.Arbitrary<Step> },
});

const filing = [
  of(2, fc.record({ do: mostly('complete', 'withdraw') }) as fc.Arbitrary<Step>),
  of(
    2,
    fc.record({
      ...{ do: dos('file'), scope: some, older: fc.boolean() },
      kind: fc.constantFrom('INITIAL', 'RENEWAL', 'RENEWAL', 'SCOPE_EXTENSION'),
    }),
  ),
];
const auditing = [
  of(
    3,
    fc.record({
      ...{ do: dos('schedule'), surveillance: fc.boolean(), onSite: mostly(true, false) },
      ...{ in: mostly(0, -1, 1, 20), lasting: fc.constantFrom(0, 0, 2, 2, -1) },
      scope: mostly<readonly string[]>(['TRAUMA'], [], ['DEFORMITY']),
      team: mostly<Team>('good', 'noLead', 'repeated', 'notAppointed', 'tied'),
    }),
  ),
  of(1, fc.record({ do: dos('begin') })),
  of(
    2,
    fc.record({
      do: dos('assess'),
      which: fc.constantFrom('all', 'one', 'notMet', 'notMet', 'notMandatory', 'none'),
    }),
  ),
  of(1, fc.record({ do: dos('report'), byLead: mostly(true, false) })),
  of(
    2,
    fc.record({
      ...{ do: dos('replace'), whom: fc.nat(2) },
      by: fc.constantFrom('third', 'second', 'tied'),
    }),
  ),
];
const finding = [
  of(
    3,
    fc.record({
      ...{ do: dos('raise'), grade: fc.constantFrom('MAJOR', 'MINOR', 'MINOR') },
      ...{ due: mostly<number | null>(60, null, -1, 0), on: mostly('PER-2', 'PRO-2') },
    }),
  ),
  of(
    1,
    fc.record({
      ...{ do: dos('raise'), grade: dos('OBSERVATION'), on: mostly('PER-2', 'PRO-2') },
      due: mostly<number | null>(null, 60),
    }),
  ),
  of(1, fc.record({ do: dos('escalate'), count: mostly(2, 1, 3), due: mostly(30, -1) })),
  of(2, fc.record({ do: dos('act'), finding: fc.nat(3) })),
  of(2, fc.record({ do: dos('verify'), finding: fc.nat(3), accepted: mostly(true, false) })),
];
const wish = fc.constantFrom<'BODY' | 'CENTRE' | 'asked'>(
  'BODY',
  'BODY',
  'CENTRE',
  'asked',
  'asked',
);
const by = mostly<Deciders>('good', 'notCaller', 'auditor', 'tied', 'repeated');
const deciding = [
  of(
    2,
    fc.record({
      ...{ do: dos('decide'), granted: mostly(true, false), scope: fc.option(some, { freq: 2 }) },
      ...{ withAudit: mostly(true, false), country: mostly(true, false) },
      ...{ by, in: mostly<number | null>(null, 10, -1), stale: mostly(false, true) },
    }),
  ),
  of(
    5,
    fc.record({
      ...{ do: dos('change'), scope: mostly<readonly string[] | null>(null, ['TRAUMA']) },
      kind: fc.constantFrom(
        ...(['SUSPEND', 'SUSPEND', 'REINSTATE', 'REINSTATE', 'REINSTATE', 'WITHDRAW'] as const),
      ),
      ...{ by, in: mostly(0, 30, -1), stale: mostly(false, true), wish },
    }),
  ),
  of(
    2,
    fc.record({
      ...{ do: dos('change'), kind: dos('REDUCE_SCOPE'), scope: fc.option(some, { freq: 9 }) },
      ...{ by, in: mostly(0, 30, -1), stale: mostly(false, true), wish },
    }),
  ),
];
const requesting = [
  of(
    3,
    fc.record({
      ...{ do: dos('ask'), kind: fc.constantFrom('SUSPEND', 'SUSPEND', 'REINSTATE', 'WITHDRAW') },
      ...{ scope: mostly<readonly string[] | null>(null, ['TRAUMA']) },
      ...{ in: mostly(0, 30, -1), stale: mostly(false, true) },
    }) as fc.Arbitrary<Step>,
  ),
  of(
    1,
    fc.record({
      ...{ do: dos('ask'), kind: dos('REDUCE_SCOPE'), scope: fc.option(some, { freq: 9 }) },
      ...{ in: mostly(0, 30, -1), stale: mostly(false, true) },
    }),
  ),
  of(1, fc.record({ do: dos('takeBack'), older: mostly(false, true) })),
];

const correcting = of(
  5,
  fc.record({
    ...{ do: dos('correct'), event: fc.nat(4) },
    scope: mostly<readonly string[] | null>(null, [], ['TRAUMA'], [...pathologyGroups]),
    meant: fc.constantFrom(
      ...(['same', 'same', null, 'SUSPENDED', 'REINSTATED', 'WITHDRAWN'] as const),
      ...(['SCOPE_EXTENDED', 'SCOPE_REDUCED'] as const),
    ),
    ...{ by, in: fc.constantFrom(0, -1, -20, 30, 400), stale: mostly(false, true) },
  }),
);
const publishing = of(
  2,
  fc.record({
    ...{ do: dos('publish'), in: mostly(1, 0, 60, 400), months: fc.constantFrom(24, 36, 48) },
    ...{ shorter: fc.boolean(), named: mostly('anew', 'taken') },
  }) as fc.Arbitrary<Step>,
);

const common = [
  of(25, fc.constant<Step>({ do: 'onwards' })),
  of(3, fc.record({ do: dos('wait'), days: fc.constantFrom(1, 10, 60, 185, 400, 1_100) })),
  of(
    4,
    fc.record({
      ...{ do: dos('limit'), after: fc.constantFrom(0, 1) },
      of: fc.constantFrom('suspension', 'suspension', 'verification', 'validity'),
    }),
  ),
  ...[...filing, ...auditing, ...finding, ...deciding, ...requesting, correcting],
];

/**
 * Ways through a file, legal and not; half of the steps lead onwards, so that all of it is reached.
 *
 * @param publishes whether versions of the scheme are published on the way, which all files share
 */
export function ways(longest: number, publishes = false): fc.Arbitrary<readonly Step[]> {
  const step = publishes ? fc.oneof(...common, publishing) : fc.oneof(...common);
  return fc.array(step, { minLength: 5, maxLength: longest, size: 'max' });
}
