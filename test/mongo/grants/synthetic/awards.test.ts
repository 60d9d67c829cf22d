import { grants } from '@spine/grants';
import { describe, expect, test } from 'vitest';
import { type Award, all, type Decision, type Tranche } from '../../../support/grants/records.ts';
import { seededSubgraph } from '../../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(grants);

describe('synthetic awards', () => {
  test('belong to the funded applications, one each, and to all five groups', async () => {
    const awards = await all<Award>(subgraph, 'awards');
    const funded = (await all<Decision>(subgraph, 'decisions')).filter(
      ({ outcome }) => outcome === 'FUNDED',
    );
    expect(awards.map(({ applicationId }) => applicationId).sort()).toEqual(
      funded.map(({ applicationId }) => applicationId).sort(),
    );
    expect(new Set(awards.map(({ pathologyGroup }) => pathologyGroup))).toEqual(
      new Set(['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION']),
    );
  });

  test('are split into tranches without losing a unit, paid to the institution after the report', async () => {
    const tranches = await all<Tranche>(subgraph, 'tranches');
    for (const award of await all<Award>(subgraph, 'awards')) {
      const own = tranches.filter(({ awardId }) => awardId === award._id);
      const sum = (parts: Tranche[]) =>
        parts.reduce((total, { amount }) => total + amount.minorUnits, 0);
      expect(sum(own)).toBe(award.amountAwarded.minorUnits);
      expect(own.reduce((total, { percent }) => total + percent, 0)).toBe(100);
      expect(sum(own.filter(({ paidOn }) => paidOn))).toBeLessThanOrEqual(
        award.amountAwarded.minorUnits,
      );
      for (const { payeeId, amount, milestone, paidOn } of own) {
        expect(payeeId).toBe(award.recipientId);
        expect(payeeId).not.toMatch(/person/);
        expect(amount.currency).toBe(award.amountAwarded.currency);
        const accepted = award.milestones.find(({ kind }) => kind === milestone)?.acceptedOn;
        if (paidOn) expect(paidOn >= (accepted ?? '9999')).toBe(true);
      }
    }
  });

  test('are in every state on the day the story ends, and so are their milestones and tranches', async () => {
    const { awards } = await subgraph.query<{ awards: { nodes: States[] } }>(
      `{ awards(first: 100) { nodes {
        status(asOf: "2026-01-01") milestones { status(asOf: "2026-01-01") } tranches { status(asOf: "2026-01-01") }
      } } }`,
      {},
      { subject: 'steward', scopes: ['grants:manage'], claims: {} },
    );
    const seen = (values: string[]) => [...new Set(values)].sort();
    expect(seen(awards.nodes.map(({ status }) => status))).toEqual([
      'ACTIVE',
      'COMPLETED',
      'PENDING_AGREEMENT',
      'REPORT_OVERDUE',
      'TERMINATED',
    ]);
    const milestones = awards.nodes.flatMap((award) =>
      award.milestones.map(({ status }) => status),
    );
    expect(seen(milestones)).toEqual(['ACCEPTED', 'OVERDUE', 'RECEIVED', 'UPCOMING']);
    const tranches = awards.nodes.flatMap((award) => award.tranches.map(({ status }) => status));
    expect(seen(tranches)).toEqual(['CANCELLED', 'HELD', 'PAID', 'PAYABLE']);
  });
});

interface States {
  status: string;
  milestones: { status: string }[];
  tranches: { status: string }[];
}
