import type {
  FunnelCentreResolvers,
  FunnelResolvers,
  RiskCoefficientResolvers,
} from '../../generated/types.ts';
import {
  funnelId,
  type ReleaseFunnelRecord,
  type ReleaseRecord,
} from '../../models/releases/Release.ts';
import { roundedTo } from '../../rules/disclosure/wilson.ts';
import {
  type FunnelLimits,
  type FunnelTerms,
  funnelLimits,
  funnelPosition,
} from '../../rules/funnel/funnelLimits.ts';
import { indicators } from '../../rules/funnel/indicators.ts';
import type { ProtectedCentre } from '../../rules/funnel/protectedFunnels.ts';
import { publishedShare } from '../../rules/funnel/publishedShare.ts';
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
  n: ({ funnel }) => funnel.n,
  suppressed: ({ funnel }) => (funnel.n === null ? 'SUPPRESSED' : null),
  pool: ({ funnel }) => protectedRate(funnel.events, funnel.n),
  followUp: ({ release: { total } }) => protectedRate(total.followedUp, total.eligible),
  overDispersion: ({ funnel }) => funnel.overDispersion,
  limits: ({ funnel }) => curveOf(funnel),
  centres: ({ funnel }) => funnel.centres.map((centre) => ({ centre, funnel })),
  model: ({ funnel }) => funnel.model,
  citation: ({ release, funnel }) => {
    const [code, label] = [`CENTRES_${funnel.indicator}`, `Centres: ${labelOf(funnel)}`];
    return citationOf(release, { code, label });
  },
};

export const FunnelCentre: FunnelCentreResolvers = {
  pseudonym: ({ centre }) => centre.pseudonym,
  n: ({ centre }) => centre.n,
  suppressed: ({ centre }) => (centre.n === null ? 'SUPPRESSED' : null),
  rate: ({ centre }) => protectedRate(centre.events, centre.n),
  // A pseudonym is the same centre in all funnels of a release, so this tells nothing that the other one does not.
  followUp: async ({ centre: { pseudonym }, funnel: { releaseId } }, _args, { loaders }) => {
    const asked = await loaders.releaseFunnelById.load(funnelId(releaseId, 'FOLLOW_UP'));
    const own = asked?.centres.find((each) => each.pseudonym === pseudonym);
    return protectedRate(own?.events ?? null, own?.n ?? null);
  },
  limits: ({ centre, funnel }) => limitsAt(funnel, centre.n),
  position: ({ centre: { n, events }, funnel }) => {
    const [share, terms] = [publishedShare({ n, events }), termsOf(funnel)];
    return n && share !== null && terms ? funnelPosition(share, terms, n) : null;
  },
  expected: ({ centre }) => centre.expected,
  observedToExpected: ({ centre }) => {
    const ratio = ratioOf(centre);
    return ratio === null ? null : roundedTo(ratio, 2);
  },
  adjustedPercent: ({ centre, funnel }) => {
    const [ratio, pool] = [ratioOf(centre), publishedShare(funnel)];
    return ratio === null || pool === null ? null : roundedTo(Math.min(100, 100 * ratio * pool), 0);
  },
};

export const RiskCoefficient: RiskCoefficientResolvers = {
  standardError: ({ error }) => error,
};

function labelOf({ indicator }: ReleaseFunnelRecord): string {
  return indicators.find(({ code }) => code === indicator)?.label ?? indicator;
}

function termsOf(funnel: ReleaseFunnelRecord): FunnelTerms | null {
  const pool = publishedShare(funnel);
  return pool === null ? null : { pool, phi: funnel.overDispersion };
}

function limitsAt(funnel: ReleaseFunnelRecord, n: number | null): FunnelLimits | null {
  const terms = termsOf(funnel);
  return n && terms ? funnelLimits(terms, n) : null;
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
