import {
  type EligibilityRulesRecord,
  type GrantCriteriaRecord,
  type PaymentStepRecord,
  type ReviewRulesRecord,
  reviewAreas,
} from '../../models/GrantCriteria.ts';
import {
  asiaPacificCall2020,
  observershipPage2024,
  researchGrantRules2013,
  startUpCall2021,
  taskForceArticle,
} from './sources.ts';

/** Rules that a source does not state. */
const unstated: EligibilityRulesRecord = {
  oneApplicationPerCycle: false,
  termIsRenewable: false,
  conditions: [],
};

export const threeReviewersFromSeven: ReviewRulesRecord = {
  reviewersRequired: 3,
  areas: [...reviewAreas],
  maxPoints: 10,
  fundableFrom: 7,
  decisionIsFinal: true,
  conflictFormRequired: true,
};

export const researchGrantCriteria: GrantCriteriaRecord = {
  _id: 'eurospine-research-grants-2013',
  programmeId: 'eurospine-research-grants',
  version: '2013',
  review: threeReviewersFromSeven,
  resubmissionsAllowed: 2,
  eligibility: unstated,
  payments: [],
  provenance: researchGrantRules2013,
};

const taskForceCriteria: GrantCriteriaRecord = {
  _id: 'eurospine-task-force-research-2015',
  programmeId: 'eurospine-task-force-research',
  version: '2015',
  eligibility: {
    ...unstated,
    minArticles: 50,
    termYears: 3,
    termIsRenewable: true,
    conditions: [
      'Has won money from national or international funding bodies.',
      'Has judged grant applications and promoted research.',
    ],
  },
  payments: [],
  provenance: taskForceArticle,
};

export const observershipCriteria: GrantCriteriaRecord = {
  _id: 'eurospine-observership-2024',
  programmeId: 'eurospine-observership',
  version: '2024',
  eligibility: {
    ...unstated,
    maxVisitDays: 14,
    oneApplicationPerCycle: true,
    conditions: ['Is a member of EUROSPINE who owes no fees.', 'Visits a single centre.'],
  },
  payments: [],
  reportWithinDays: 30,
  provenance: observershipPage2024,
};

export const startUpCriteria: GrantCriteriaRecord = {
  _id: 'ao-spine-start-up-2021',
  programmeId: 'ao-spine-start-up',
  version: '2021',
  eligibility: {
    ...unstated,
    maxAgeYears: 40,
    maxYearsSinceDegree: 5,
    conditions: ['Is an investigator of AO.'],
  },
  payments: [],
  provenance: startUpCall2021,
};

export const halfThreeTenthsTwoTenths: PaymentStepRecord[] = [
  { milestone: 'AGREEMENT', percent: 50, monthsAfterAgreement: 0 },
  { milestone: 'INTERIM_REPORT', percent: 30, monthsAfterAgreement: 6 },
  { milestone: 'FINAL_REPORT', percent: 20, monthsAfterAgreement: 12 },
];

export const asiaPacificCriteria: GrantCriteriaRecord = {
  _id: 'ao-spine-asia-pacific-2020',
  programmeId: 'ao-spine-asia-pacific',
  version: '2020',
  maxAmount: { minorUnits: 500_000, currency: 'CHF' },
  eligibility: {
    ...unstated,
    conditions: ['At least one investigator is a subscribing member of AO Spine.'],
  },
  payments: halfThreeTenthsTwoTenths,
  provenance: asiaPacificCall2020,
};

/** The rules of the programmes, as far as their sources state them. */
export const documentCriteria: readonly GrantCriteriaRecord[] = [
  researchGrantCriteria,
  taskForceCriteria,
  observershipCriteria,
  startUpCriteria,
  asiaPacificCriteria,
];
