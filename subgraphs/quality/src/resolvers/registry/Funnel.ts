import type {
  FunnelCentreResolvers,
  FunnelResolvers,
  RiskCoefficientResolvers,
} from '../../generated/types.ts';
import type { ReleaseFunnelRecord, ReleaseRecord } from '../../models/releases/Release.ts';
import { roundedTo } from '../../rules/disclosure/wilson.ts';
import {
  type FunnelLimits,
  funnelLimits,
  funnelPosition,
} from '../../rules/funnel/funnelLimits.ts';
import { indicators } from '../../rules/funnel/indicators.ts';
import type { ProtectedCentre } from '../../rules/funnel/protectedFunnels.ts';
import { citationOf } from '../../rules/release/citation.ts';
import { protectedRate } from './protectedRate.ts';

export interface FunnelAnswered {
  readonly release: ReleaseRecord;
  readonly funnel: ReleaseFunnelRecord;
}

export interface AnsweredCentre {
  readonly centre: ProtectedCentre;
  readonly funnel: ReleaseFunnelRecord;
}

/** Points of a curve. */
const steps = 12;

export const Funnel: FunnelResolvers = {
  policyVersion: ({ release }) => release.policyVersion,
  indicator: ({ funnel }) => funnel.indicator,
  label: ({ funnel }) => labelOf(funnel),
  pool: ({ funnel }) => protectedRate(funnel.events, funnel.n),
  overDispersion: ({ funnel }) => funnel.overDispersion,
  limits: ({ funnel }) => curveOf(funnel),
  centres: ({ funnel }) => funnel.centres.map((centre) => ({ centre, funnel })),
  model: ({ funnel }) => funnel.model,
  citation: ({ release, funnel }) => citationOf(release, `Centres: ${labelOf(funnel)}`),
};

export const FunnelCentre: FunnelCentreResolvers = {
  pseudonym: ({ centre }) => centre.pseudonym,
  n: ({ centre }) => centre.n,
  suppressed: ({ centre }) => (centre.n === null ? 'SUPPRESSED' : null),
  rate: ({ centre }) => protectedRate(centre.events, centre.n),
  limits: ({ centre, funnel }) => limitsAt(funnel, centre.n),
  position: ({ centre: { n, events }, funnel }) => {
    const limits = limitsAt(funnel, n);
    return limits && events !== null ? funnelPosition((100 * events) / limits.n, limits) : null;
  },
  expected: ({ centre }) => centre.expected,
  observedToExpected: ({ centre }) => {
    const ratio = ratioOf(centre);
    return ratio === null ? null : roundedTo(ratio, 2);
  },
  adjustedPercent: ({ centre, funnel }) => {
    const [ratio, pool] = [ratioOf(centre), poolOf(funnel)];
    return ratio === null || pool === null ? null : roundedTo(Math.min(100, 100 * ratio * pool), 0);
  },
};

export const RiskCoefficient: RiskCoefficientResolvers = {
  standardError: ({ error }) => error,
};

function labelOf({ indicator }: ReleaseFunnelRecord): string {
  return indicators.find(({ code }) => code === indicator)?.label ?? indicator;
}

/** The share over all centres by published counts; null where it is withheld. */
function poolOf({ n, events }: ReleaseFunnelRecord): number | null {
  return n && events !== null ? Math.min(1, events / n) : null;
}

function limitsAt(funnel: ReleaseFunnelRecord, n: number | null): FunnelLimits | null {
  const pool = poolOf(funnel);
  return n && pool !== null ? funnelLimits(pool, funnel.overDispersion, n) : null;
}

/** Up to the largest centre. */
function curveOf(funnel: ReleaseFunnelRecord): readonly FunnelLimits[] {
  const most = Math.max(0, ...funnel.centres.map(({ n }) => n ?? 0));
  return Array.from({ length: steps }, (_, i) => Math.round((most * (i + 1)) / steps)).flatMap(
    (n) => limitsAt(funnel, n) ?? [],
  );
}

function ratioOf({ events, expected }: ProtectedCentre): number | null {
  return events !== null && expected ? events / expected : null;
}
