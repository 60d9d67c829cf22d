import { type SyntheticPerson, type SyntheticWorld, syntheticProvenance } from '@spine/synthetic';
import type { OfficerRecord } from '../../models/affiliation.ts';
import type { FundingCallRecord } from '../../models/FundingCall.ts';
import { windowUntil } from '../callWindow.ts';
import { affiliationsOf } from './affiliations.ts';
import { callYears } from './horizon.ts';
import { type FundingLine, fundingLines } from './lines.ts';

/** A call of a line of funding, with those who decide on its applications. */
export interface SyntheticCall extends FundingCallRecord {
  readonly line: FundingLine;
  readonly opensOn: string;
  readonly decisionsBy: string;
  readonly officer: OfficerRecord;
  readonly chairperson: OfficerRecord;
}

/** A call a year of every line, earliest deadline first. */
export function syntheticCalls(world: SyntheticWorld): SyntheticCall[] {
  const years = Array.from(
    { length: callYears.last - callYears.first + 1 },
    (_, index) => callYears.first + index,
  );
  return fundingLines
    .flatMap((line) =>
      years
        .filter((year) => !line.realYears?.includes(year))
        .map((year) => callOf(line, year, world)),
    )
    .sort((a, b) => a.deadlineAt.getTime() - b.deadlineAt.getTime());
}

function callOf(line: FundingLine, year: number, world: SyntheticWorld): SyntheticCall {
  const { opens, closes, decisions, currency, asksFor } = line;
  return {
    _id: `synthetic-call-${line.programmeId}-${year}`,
    programmeId: line.programmeId,
    criteriaId: line.criteriaId,
    funderId: line.funderId,
    kind: line.kind,
    title: `Synthetic call ${year}: ${line.name}`,
    cycle: `synthetic ${year}`,
    pathologyGroups: line.pathologyGroups,
    opensOn: `${opens < closes ? year : year - 1}-${opens}`,
    ...windowUntil(`${year}-${closes}`, line.timeZone),
    decisionsBy: `${decisions > closes ? year : year + 1}-${decisions}`,
    maxAmount: { minorUnits: asksFor[1] * 100, currency },
    officer: officer(world.centres[line.officerCentre]?.surgeons[0], world),
    chairperson: officer(world.committee[line.chairperson], world),
    provenance: syntheticProvenance(world.seed),
    line,
  };
}

function officer(person: SyntheticPerson | undefined, world: SyntheticWorld): OfficerRecord {
  if (!person) throw new RangeError('The synthetic world has too few people.');
  return { personId: person.id, affiliations: affiliationsOf(person, world) };
}
