import { loadGroups } from '@spine/kit';
import { CaseCountModel, caseCountId } from '../models/CaseCount.ts';
import { pathologyGroups } from '../rules/pathologyGroup.ts';

/** The key of a centre's counts of one year. */
export function centreYear({ centreId, year }: { centreId: string; year: number }): string {
  return `${centreId}/${year}`;
}

/** A centre's counts of a year, group by group, by {@link centreYear}; groups without cases are left out. */
export const countsByCentreYear = loadGroups(
  CaseCountModel,
  (keys: readonly string[]) =>
    CaseCountModel.find({ _id: { $in: keys.flatMap(idsOf) } })
      .lean()
      .exec(),
  centreYear,
);

function idsOf(key: string): string[] {
  const [centreId = '', year] = key.split('/');
  return [...pathologyGroups, null].map((pathologyGroup) =>
    caseCountId({ centreId, year: Number(year), pathologyGroup }),
  );
}

/** All centres' counts of a year, group by group. */
export const groupCountsByYear = loadGroups(
  CaseCountModel,
  (years: readonly number[]) =>
    CaseCountModel.find({ year: { $in: years } })
      .lean()
      .exec(),
  ({ year }) => year,
);
