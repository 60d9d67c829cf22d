import { anonymous } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { BreakGlass, codesOf, refused, steward } from '../../support/BreakGlass.ts';
import { centreOf } from '../../support/lifecycle.ts';
import { viewerWith } from '../../support/subgraph.ts';

const glass = new BreakGlass();

describe('break-glass: nothing is opened', () => {
  const bad: [string, object, string][] = [
    ['19 characters', { reason: 'x'.repeat(19) }, 'REASON_TOO_SHORT'],
    ['19 characters between blanks', { reason: `  ${'x'.repeat(19)}\n ` }, 'REASON_TOO_SHORT'],
    ['blanks alone', { reason: ' '.repeat(40) }, 'REASON_TOO_SHORT'],
    ['1,001 characters', { reason: 'x'.repeat(1_001) }, 'REASON_TOO_LONG'],
    ['0 minutes', { minutes: 0 }, 'MINUTES_OUT_OF_RANGE'],
    ['-1 minutes', { minutes: -1 }, 'MINUTES_OUT_OF_RANGE'],
    ['61 minutes', { minutes: 61 }, 'MINUTES_OUT_OF_RANGE'],
  ];
  test.each(bad)('by %s, whether there is a centre or not', async (_what, input, code) => {
    const before = await glass.collection('breakGlassGrants').countDocuments();
    expect(await codesOf(glass.ask(input))).toEqual([code]);
    expect(await codesOf(glass.ask({ ...input, centreId: 'centre-999' }))).toEqual([code]);
    expect(await glass.collection('breakGlassGrants').countDocuments()).toBe(before);
  });

  test('by who is assigned, for whom it is open', async () => {
    expect(await codesOf(glass.ask({ centreId: glass.ownCentre }))).toEqual(['ASSIGNED_ALREADY']);
  });

  test('of an unknown centre, in the words in which somebody is refused who may not ask', async () => {
    const unknown = await glass.ask({ centreId: 'centre-999' });
    expect(unknown.data).toEqual({ breakGlass: null });
    for (const viewer of [
      anonymous,
      viewerWith(['registry:read'], { person_id: 'a-researcher' }),
      viewerWith(['audit:read']),
      centreOf(glass.ownCentre),
      steward,
    ])
      expect(await glass.ask({}, viewer)).toEqual(unknown);
  });

  test('by a second grant while one is open, and by one after it is', async () => {
    await glass.opened({ minutes: 30 });
    expect(await codesOf(glass.ask())).toEqual(['GRANT_OPEN']);
    glass.later(30);
    await glass.opened();
  });

  test('by whoever has a grant open, in the same words of every centre', async () => {
    await glass.opened({ minutes: 30 });
    for (const centreId of [glass.centre, glass.ownCentre, 'centre-999'])
      expect(await codesOf(glass.ask({ centreId }))).toEqual(['GRANT_OPEN']);
  });

  test('by a fourth grant within 24 hours', async () => {
    for (let each = 0; each < 3; each += 1) {
      await glass.opened({ minutes: 1 });
      glass.later(2);
    }
    expect(await codesOf(glass.ask())).toEqual(['GRANTS_USED_UP']);
    glass.later(24 * 60 - 6);
    await glass.opened({ minutes: 1 });
  });

  test('for 30 days after a grant was found unjustified', async () => {
    await glass.review(await glass.opened(), { verdict: 'UNJUSTIFIED' });
    glass.later(1);
    expect(await codesOf(glass.ask())).toEqual(['FOUND_UNJUSTIFIED']);
    glass.later(30 * 24 * 60 - 2);
    expect(await codesOf(glass.ask())).toEqual(['FOUND_UNJUSTIFIED']);
    glass.later(1);
    await glass.opened();
  });

  test('while a grant waits for a review longer than it should', async () => {
    const grant = await glass.opened();
    glass.later(8 * 24 * 60);
    expect(await codesOf(glass.ask())).toEqual(['REVIEW_OVERDUE']);
    await glass.review(grant);
    await glass.opened();
  });

  test('by seven of eight who ask at once for the same person', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => codesOf(glass.ask())));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(7).fill('GRANT_OPEN'));
  });

  test('by a repetition, which tells of the first grant and prolongs nothing', async () => {
    const idempotencyKey = glass.nextKey();
    const first = await glass.opened({ idempotencyKey });
    glass.later(61);
    expect(await glass.opened({ idempotencyKey })).toEqual(first);
    expect(await glass.verdict(glass.ofCentre('benchmark { year }'))).toEqual(refused);
    const { errors } = await glass.ask({ idempotencyKey, minutes: 59 });
    expect(errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

test('break-glass: MongoDB itself refuses a grant with too short a reason, and a review of no verdict', async () => {
  const { id } = await glass.opened();
  const grant = await glass.collection('breakGlassGrants').findOne({ _id: id });
  for (const change of [
    { reason: 'x'.repeat(19) },
    { review: { verdict: 'MAYBE' } },
    { until: null },
  ])
    await expect(
      glass.collection('breakGlassGrants').insertOne({
        ...grant,
        _id: 'x',
        sequence: 999,
        ...change,
      } as never),
    ).rejects.toThrow(/Document failed validation/);
});
