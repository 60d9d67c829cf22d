import { syntheticProvenance } from '@spine/synthetic';
import type { GrantCriteriaRecord } from '../../models/GrantCriteria.ts';
import type { GrantProgrammeRecord } from '../../models/GrantProgramme.ts';
import {
  asiaPacificCriteria,
  halfThreeTenthsTwoTenths,
  observershipCriteria,
  researchGrantCriteria,
  startUpCriteria,
  threeReviewersFromSeven,
} from '../documents/criteria.ts';

export function syntheticProgrammes(seed: number): GrantProgrammeRecord[] {
  return [
    {
      _id: 'synthetic-foundation-01-trauma',
      name: 'Synthetic Foundation 01: trauma research',
      kind: 'RESEARCH_GRANT',
      funderId: 'synthetic-foundation-01',
      purpose: 'Pays for made-up studies of injuries and infections of the spine.',
      achievements: [],
      commitments: [],
      provenance: syntheticProvenance(seed),
    },
  ];
}

/**
 * The rules of the synthetic calls: each programme's own, and where its source is silent those that another
 * source states, so that every call can be reviewed, decided and paid.
 */
export function syntheticCriteria(seed: number): GrantCriteriaRecord[] {
  const version = 'synthetic 1';
  const common = {
    version,
    review: threeReviewersFromSeven,
    resubmissionsAllowed: 2,
    payments: halfThreeTenthsTwoTenths,
    provenance: syntheticProvenance(seed),
  };
  return [
    {
      ...researchGrantCriteria,
      ...common,
      _id: 'synthetic-criteria-research',
      payments: paidOver(24),
      maxAmount: { minorUnits: 5_000_000, currency: 'EUR' },
    },
    {
      ...observershipCriteria,
      ...common,
      _id: 'synthetic-criteria-observership',
      payments: [{ milestone: 'AGREEMENT', percent: 100, monthsAfterAgreement: 0 }],
      maxAmount: { minorUnits: 150_000, currency: 'EUR' },
    },
    { ...asiaPacificCriteria, ...common, _id: 'synthetic-criteria-national' },
    {
      ...startUpCriteria,
      ...common,
      _id: 'synthetic-criteria-start-up',
      maxAmount: { minorUnits: 3_000_000, currency: 'CHF' },
    },
    {
      ...researchGrantCriteria,
      ...common,
      _id: 'synthetic-criteria-trauma',
      programmeId: 'synthetic-foundation-01-trauma',
      payments: paidOver(18),
      maxAmount: { minorUnits: 12_000_000, currency: 'EUR' },
    },
  ];
}

/** The same shares, the last for a final report after so many months. */
function paidOver(months: number): GrantCriteriaRecord['payments'] {
  return halfThreeTenthsTwoTenths.map((step) =>
    step.milestone === 'FINAL_REPORT' ? { ...step, monthsAfterAgreement: months } : step,
  );
}
