import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../correctedSteps.ts';
import { type Correction, correctionErrors } from './correctionErrors.ts';

const scope = ['TRAUMA', 'TUMOUR'] as const;
const events: readonly RecordedEvent[] = [
  { sequence: 1, kind: 'GRANTED', effectiveOn: '2026-01-01', scope },
  { sequence: 2, kind: 'SUSPENDED', effectiveOn: '2026-03-01', scope },
  { sequence: 3, kind: 'REINSTATED', effectiveOn: '2026-05-01', scope },
];
const codes = (correction: Partial<Correction>) =>
  correctionErrors(
    { corrects: 3, meant: 'REINSTATED', effectiveOn: '2026-04-01', scope, ...correction },
    events,
    { grantedOn: '2025-12-01', audited: ['TRAUMA', 'TUMOUR'] },
  ).map(({ code }) => code);

describe('a correction', () => {
  test('gives an event another day', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ effectiveOn: '2026-05-01' })).toEqual(['NOTHING_CORRECTED']);
  });

  test('is about a step, and leaves a grant a grant', () => {
    expect(codes({ corrects: 4 })).toEqual(['NOT_CORRECTABLE']);
    expect(codes({ corrects: 1, meant: 'SUSPENDED' })).toEqual(['NOT_CORRECTABLE']);
    expect(codes({ corrects: 1, meant: null })).toEqual(['NOT_CORRECTABLE']);
    expect(codes({ corrects: 1, meant: 'GRANTED', effectiveOn: '2026-02-01' })).toEqual([]);
  });

  test('leaves steps that can have followed each other', () => {
    expect(codes({ effectiveOn: '2026-02-01' })).toEqual(['STEPS_IMPOSSIBLE']);
    expect(codes({ corrects: 2, meant: null })).toEqual(['STEPS_IMPOSSIBLE']);
    expect(codes({ corrects: 2, meant: 'WITHDRAWN' })).toEqual(['STEPS_IMPOSSIBLE']);
    expect(codes({ meant: null })).toEqual([]);
    expect(codes({ meant: 'WITHDRAWN' })).toEqual([]);
  });

  test('leaves no step before the grant', () => {
    const suspended = { corrects: 2, meant: 'SUSPENDED' } as const;
    expect(codes({ ...suspended, effectiveOn: '2025-12-31' })).toEqual(['STEPS_IMPOSSIBLE']);
    expect(codes({ ...suspended, effectiveOn: '2026-01-01' })).toEqual([]);
    expect(codes({ corrects: 1, meant: 'GRANTED', effectiveOn: '2026-03-02' })).toEqual([
      'STEPS_IMPOSSIBLE',
    ]);
  });

  test('leaves a reduction or withdrawal that was decided before the certificate counts', () => {
    const renewed: readonly RecordedEvent[] = [
      { sequence: 1, kind: 'RENEWED', effectiveOn: '2027-06-01', scope },
      { sequence: 2, kind: 'SCOPE_REDUCED', effectiveOn: '2026-11-26', scope: ['TRAUMA'] },
      { sequence: 3, kind: 'SUSPENDED', effectiveOn: '2027-09-01', scope: ['TRAUMA'] },
    ];
    const basis = { grantedOn: '2026-11-01', audited: [] };
    const codesOf = (correction: Correction) =>
      correctionErrors(correction, renewed, basis).map(({ code }) => code);
    const suspension = { corrects: 3, effectiveOn: '2027-09-01', scope: ['TRAUMA'] } as const;
    expect(codesOf({ ...suspension, meant: null })).toEqual([]);
    expect(codesOf({ ...suspension, meant: 'WITHDRAWN', effectiveOn: '2026-12-03' })).toEqual([]);
    // What is not yet valid is not suspended, and nothing is before the day of the grant.
    expect(codesOf({ ...suspension, meant: 'SUSPENDED', effectiveOn: '2027-05-31' })).toEqual([
      'STEPS_IMPOSSIBLE',
    ]);
    const reduction = { corrects: 2, meant: 'SCOPE_REDUCED', scope: ['TUMOUR'] } as const;
    expect(codesOf({ ...reduction, effectiveOn: '2026-11-01' })).toEqual([]);
    expect(codesOf({ ...reduction, effectiveOn: '2026-10-31' })).toEqual(['STEPS_IMPOSSIBLE']);
  });

  test('names a scope that the step can have left', () => {
    expect(codes({ meant: 'SCOPE_REDUCED', scope: ['TRAUMA'] })).toEqual([]);
    expect(codes({ meant: 'SCOPE_REDUCED' })).toEqual(['STEPS_IMPOSSIBLE']);
    const extended = { meant: 'SCOPE_EXTENDED', scope: [...scope, 'DEFORMITY'] } as const;
    expect(codes(extended)).toEqual(['SCOPE_NOT_AUDITED', 'STEPS_IMPOSSIBLE']);
    expect(codes({ meant: null, scope: [] })).toContain('SCOPE_EMPTY');
  });

  test('certifies nothing that was not audited', () => {
    const grant = { corrects: 1, meant: 'GRANTED', effectiveOn: '2026-01-01' } as const;
    expect(codes({ ...grant, scope: ['TUMOUR'] })).toEqual([]);
    expect(codes({ ...grant, scope: ['TUMOUR', 'DEFORMITY'] })).toEqual(['SCOPE_NOT_AUDITED']);
    expect(codes({ meant: 'WITHDRAWN', scope: ['DEFORMITY'] })).toEqual([]);
  });
});
