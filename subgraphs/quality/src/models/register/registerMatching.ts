import { dayOf, defined, type Near, type PageSource, pointsWithin } from '@spine/kit';
import type { QueryFilter } from 'mongoose';
import type { CertificationStatus } from '../../rules/certificationStatus.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { isPassing, standingOn } from '../../rules/standings.ts';
import { CertificateModel, type CertificateRecord } from '../Certificate.ts';
import { notReached } from '../notReached.ts';
import { findNearest, type Nearest } from './findNearest.ts';
import { RegisterEntryModel, type RegisterEntryRecord } from './RegisterEntry.ts';

export interface RegisterFilter {
  readonly country?: string | null | undefined;
  readonly pathologyGroup?: PathologyGroup | null | undefined;
  readonly status?: CertificationStatus | null | undefined;
  readonly near?: Near | null | undefined;
}

/**
 * Certificates granted by a day, by the day of their grant and their number, or nearest first: those of a country,
 * with a group in their scope on the day, with a status on the day, within a circle.
 */
export function certificatesMatching(
  filter: RegisterFilter,
  asOf: string,
): PageSource<CertificateRecord & Nearest> {
  return sourceOf({ model: CertificateModel, filter: filterOf(filter, asOf) }, '_id', filter.near);
}

/** The same as was known at an instant. */
export function entriesMatching(
  filter: RegisterFilter,
  asOf: string,
  knownAt: Date,
): PageSource<RegisterEntryRecord & Nearest> {
  // Nothing was known of a grant before its day.
  const knownOn = dayOf(knownAt);
  const matching = {
    ...filterOf(filter, asOf),
    grantedOn: { $lte: knownOn < asOf ? knownOn : asOf },
    knownFrom: { $lte: knownAt },
    knownUntil: { $not: { $lte: knownAt } },
  };
  const source = { model: RegisterEntryModel, filter: matching };
  return sourceOf<RegisterEntryRecord>(source, 'certificateNumber', filter.near);
}

function sourceOf<R extends CertificateRecord>(
  source: Pick<PageSource<R>, 'model' | 'filter'>,
  number: string,
  near: RegisterFilter['near'],
): PageSource<R & Nearest> {
  const { model, filter } = source as Pick<PageSource<R & Nearest>, 'model' | 'filter'>;
  const listed = { list: 'certificationRegister', model, filter };
  if (!near) return { ...listed, sort: { grantedOn: 1, [number]: 1 } };
  return {
    ...listed,
    sort: { metres: 1, [number]: 1 },
    find: (start, size) => findNearest(listed, near, number, start, size),
  };
}

function filterOf(
  { country, pathologyGroup, status, near }: RegisterFilter,
  asOf: string,
): QueryFilter<CertificateRecord> {
  return {
    ...defined({ country }),
    grantedOn: { $lte: asOf },
    ...(pathologyGroup && {
      scopes: { $elemMatch: { groups: pathologyGroup, ...lastingOn(asOf) } },
    }),
    ...(status && statusFilter(status, asOf)),
    ...(near && { location: pointsWithin(near) }),
  };
}

/** The query that agrees with the rule `statusOn`. */
function statusFilter(status: CertificationStatus, day: string): QueryFilter<CertificateRecord> {
  const notWithdrawn = { withdrawnOn: notReached(day) };
  const running = { ...notWithdrawn, validFrom: { $lte: day }, validUntil: { $gte: day } };
  const suspension = { $elemMatch: lastingOn(day) };
  const filters: Record<CertificationStatus, QueryFilter<CertificateRecord>> = {
    // More than nothing: so much the index of the withdrawn wants to be told.
    WITHDRAWN: { withdrawnOn: { $gt: '', $lte: day } },
    EXPIRED: { ...notWithdrawn, validUntil: { $lt: day } },
    NOT_YET_VALID: { ...notWithdrawn, validFrom: { $gt: day } },
    SUSPENDED: { ...running, suspensions: suspension },
    VALID: { ...running, suspensions: { $not: suspension } },
  };
  return { ...filters[status], ...(isPassing(status) && { standings: standingOn(status, day) }) };
}

function lastingOn(day: string) {
  return { from: { $lte: day }, until: notReached(day) };
}
