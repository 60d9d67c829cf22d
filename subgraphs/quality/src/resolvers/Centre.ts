import { BadArgumentError, present, readId, readNumber, selects } from '@spine/kit';
import { yearOf } from '@spine/kit/days';
import type { CentreResolvers } from '../generated/types.ts';
import { centreYear } from '../loaders/CaseCount.ts';
import { casesOf } from '../models/Case.ts';
import { countingCertificate } from '../rules/countingCertificate.ts';
import { pathologyGroups } from '../rules/pathologyGroup.ts';
import { protectedCount } from '../rules/protectedCount.ts';
import { benchmarkOf } from './benchmarkOf.ts';
import { exactFigures } from './exactFigures.ts';
import { firstYear } from './firstYear.ts';
import { readinessOf } from './readinessOf.ts';
import { certificateSeen, timeOf } from './seenCertificate.ts';

export const Centre: CentreResolvers = {
  __resolveReference: (reference) => reference,

  certification: async ({ id }, asked, context) => {
    const time = timeOf(asked, context);
    const certificates = await context.loaders.certificatesByCentre.load(id);
    const seen = await Promise.all(
      certificates.map((certificate) => certificateSeen(certificate, time, context)),
    );
    const certificate = countingCertificate(present(seen), time.asOf);
    return certificate && { certificate, ...time };
  },
  certificates: ({ id }, _args, { loaders }, info) =>
    selects(info, 'events')
      ? loaders.certificatesWithEvents.load(id)
      : loaders.certificatesByCentre.load(id),
  certificationFile: ({ id }) => ({ centreId: id }),

  // Completed years alone, one group and year a row and no totals: nothing to subtract from anything.
  volumes: async ({ id }, args, { loaders, today }) => {
    const lastYear = yearOf(today) - 1;
    const year = readNumber(args.year ?? lastYear, 'year', firstYear, lastYear);
    const counts = await loaders.countsByCentreYear.load(centreYear({ centreId: id, year }));
    return pathologyGroups.map((pathologyGroup) => {
      const counted = counts.find((each) => each.pathologyGroup === pathologyGroup);
      const cases = protectedCount(counted?.cases ?? 0);
      return { year, pathologyGroup, cases, suppressed: cases === null ? 'SUPPRESSED' : null };
    });
  },
  benchmark: ({ id }, { asOf }, context) => benchmarkOf(id, readPastDay(asOf, context), context),
  exactFigures: ({ id }, years, context) => exactFigures(id, years, context),
  participant: ({ id }, _args, { loaders }) => loaders.participantById.load(id),
  readiness: (centre, { scheme, asOf }, context) =>
    readinessOf(centre, readId(scheme, 'scheme'), readPastDay(asOf, context), context),
  cases: ({ id }, page, context) => context.page(casesOf(id), page),
};

/** A day that figures can be asked for: what is not over yet cannot be counted. */
function readPastDay(day: string | null | undefined, { today }: { today: string }): string {
  if (day && day > today) throw new BadArgumentError('asOf', `expected ${today} or earlier.`);
  return day ?? today;
}
