import type { FundingCallRecord } from '../../models/FundingCall.ts';
import { pathologyGroups } from '../../models/fields.ts';
import { windowUntil } from '../callWindow.ts';
import { asiaPacificCall2020, observershipPage2024, researchGrantRules2013 } from './sources.ts';

/**
 * Calls whose deadlines are published; none of the sources says when they opened. The midnight of the first
 * is taken as the end of the day it names.
 */
export const documentCalls: readonly FundingCallRecord[] = [
  {
    _id: 'eurospine-research-grants-2013-call',
    programmeId: 'eurospine-research-grants',
    criteriaId: 'eurospine-research-grants-2013',
    funderId: 'eurospine',
    kind: 'RESEARCH_GRANT',
    title: 'EUROSPINE research grants 2013',
    cycle: '2013',
    pathologyGroups: [...pathologyGroups],
    ...windowUntil('2013-01-31T23:59:59', 'America/New_York'),
    provenance: researchGrantRules2013,
  },
  {
    _id: 'ao-spine-asia-pacific-2020-call',
    programmeId: 'ao-spine-asia-pacific',
    criteriaId: 'ao-spine-asia-pacific-2020',
    funderId: 'ao-spine',
    kind: 'RESEARCH_GRANT',
    title: 'AO Spine Asia Pacific research national grant 2020',
    cycle: '2020',
    pathologyGroups: [...pathologyGroups],
    ...windowUntil('2020-06-01T18:00:00', 'Asia/Hong_Kong'),
    decisionsBy: '2020-07-17',
    maxAmount: { minorUnits: 500_000, currency: 'CHF' },
    provenance: asiaPacificCall2020,
  },
  {
    _id: 'eurospine-observership-2024-call',
    programmeId: 'eurospine-observership',
    criteriaId: 'eurospine-observership-2024',
    funderId: 'eurospine',
    kind: 'OBSERVERSHIP',
    title: 'EUROSPINE observership 2024',
    cycle: '2024',
    pathologyGroups: [...pathologyGroups],
    ...windowUntil('2024-04-01T23:59:00', 'Europe/Zurich'),
    decisionsBy: '2024-06-01',
    provenance: observershipPage2024,
  },
];
