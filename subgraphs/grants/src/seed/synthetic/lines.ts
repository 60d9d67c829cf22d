import type { FundingCallRecord } from '../../models/FundingCall.ts';
import { pathologyGroups } from '../../models/fields.ts';

/** A line of funding for which the generator makes a call a year. Money in whole units of the currency. */
export interface FundingLine
  extends Pick<FundingCallRecord, 'programmeId' | 'criteriaId' | 'funderId' | 'kind'> {
  readonly name: string;
  readonly pathologyGroups: FundingCallRecord['pathologyGroups'];
  readonly currency: string;
  /** What applicants ask for, from least to most; the most is the call's maximum. */
  readonly asksFor: readonly [least: number, most: number];
  /** Months and days of each call, `MM-DD`; opening before the turn of the year where it comes later. */
  readonly opens: string;
  /** With the time on the clocks of the time zone. */
  readonly closes: string;
  readonly timeZone: string;
  readonly decisions: string;
  /** Fewest and most first submissions to a call, and the grants there is money for. */
  readonly applications: readonly [least: number, most: number];
  readonly grants: number;
  /** Which centre's lead is the officer, and which member of the committee the chairperson, from 0. */
  readonly officerCentre: number;
  readonly chairperson: number;
  /** Years without a synthetic call: a source tells of a real one. */
  readonly realYears?: readonly number[];
  /** Only centres of this region may apply. */
  readonly region?: string;
  /** Which centre's lead applies to every call, from 0, so that one person's applications have come all ways. */
  readonly regular?: number;
}

const everyGroup = [...pathologyGroups];

export const fundingLines: readonly FundingLine[] = [
  {
    programmeId: 'eurospine-research-grants',
    criteriaId: 'synthetic-criteria-research',
    funderId: 'eurospine',
    kind: 'RESEARCH_GRANT',
    name: 'research grants of EUROSPINE',
    pathologyGroups: everyGroup,
    currency: 'EUR',
    asksFor: [15_000, 50_000],
    opens: '11-01',
    closes: '01-31T23:59:59',
    timeZone: 'Europe/Zurich',
    decisions: '05-31',
    applications: [11, 15],
    grants: 5,
    officerCentre: 21,
    chairperson: 6,
    regular: 0,
  },
  {
    programmeId: 'eurospine-observership',
    criteriaId: 'synthetic-criteria-observership',
    funderId: 'eurospine',
    kind: 'OBSERVERSHIP',
    name: 'observerships of EUROSPINE',
    pathologyGroups: everyGroup,
    currency: 'EUR',
    asksFor: [1_500, 1_500],
    opens: '01-15',
    closes: '04-01T23:59:00',
    timeZone: 'Europe/Zurich',
    decisions: '06-01',
    applications: [6, 9],
    grants: 4,
    officerCentre: 21,
    chairperson: 6,
    realYears: [2024],
  },
  {
    programmeId: 'ao-spine-asia-pacific',
    criteriaId: 'synthetic-criteria-national',
    funderId: 'ao-spine',
    kind: 'RESEARCH_GRANT',
    name: 'national grants of AO Spine Asia Pacific',
    pathologyGroups: everyGroup,
    currency: 'CHF',
    asksFor: [4_000, 5_000],
    opens: '03-15',
    closes: '06-01T18:00:00',
    timeZone: 'Asia/Hong_Kong',
    decisions: '07-17',
    applications: [8, 11],
    grants: 4,
    officerCentre: 48,
    chairperson: 5,
    region: 'ASIA_PACIFIC',
  },
  {
    programmeId: 'ao-spine-start-up',
    criteriaId: 'synthetic-criteria-start-up',
    funderId: 'ao-spine',
    kind: 'START_UP',
    name: 'start-up grants of AO Spine',
    pathologyGroups: everyGroup,
    currency: 'CHF',
    asksFor: [12_000, 30_000],
    opens: '06-01',
    closes: '09-15T17:00:00',
    timeZone: 'Europe/Zurich',
    decisions: '12-15',
    applications: [8, 12],
    grants: 4,
    officerCentre: 48,
    chairperson: 5,
  },
  {
    programmeId: 'synthetic-foundation-01-trauma',
    criteriaId: 'synthetic-criteria-trauma',
    funderId: 'synthetic-foundation-01',
    kind: 'RESEARCH_GRANT',
    name: 'trauma research of Synthetic Foundation 01',
    pathologyGroups: ['TRAUMA', 'INFECTION_INFLAMMATION'],
    currency: 'EUR',
    asksFor: [40_000, 120_000],
    opens: '08-15',
    closes: '11-15T12:00:00',
    timeZone: 'America/New_York',
    decisions: '03-31',
    applications: [7, 10],
    grants: 3,
    officerCentre: 36,
    chairperson: 4,
    regular: 0,
  },
];
