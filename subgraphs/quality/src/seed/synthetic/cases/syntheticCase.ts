import { seedStamps } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import { randomStream, type SyntheticWorld, syntheticProvenance } from '@spine/synthetic';
import type { CaseRecord } from '../../../models/Case.ts';
import { codeLists } from '../../documents/codeLists.ts';
import { courseOf } from './course.ts';
import { answersOf } from './forms.ts';
import { operationFor } from './operation.ts';
import { patientWith } from './patient.ts';
import { centreProfiles } from './profiles.ts';

const firstDay = '2019-01-01';
/** 2019 to 2025. */
const dayCount = 2_557;
/** Below 1, so that later years have more cases. */
const growth = 0.85;

const pathologies = codeLists.find(({ list }) => list === 'mainPathology')?.codes ?? [];
const groups = new Map(
  pathologies.map(({ code, pathologyGroup }) => [code, pathologyGroup ?? null]),
);

/** The case numbered `index`: the same whether ten or a million are made. @param keyOf record keys by case id */
export function syntheticCases(
  world: SyntheticWorld,
  keyOf: (caseId: string) => number,
): (index: number) => CaseRecord {
  const profiles = centreProfiles(world);
  const provenance = syntheticProvenance(world.seed);
  return (index) => {
    const random = randomStream(world.seed, 'quality/case', index);
    const profile = random.weighted(profiles);
    const mainPathology = random.weighted(profile.mix);
    const operatedOn = addDays(firstDay, Math.floor(dayCount * random.unit() ** growth));
    const patient = patientWith(mainPathology, random);
    const operation = operationFor(mainPathology, patient.ageYears, operatedOn, random);
    const course = courseOf(mainPathology, patient, operatedOn, profile, random);
    const answers = answersOf(patient, operatedOn, course, profile, random);
    const number = String(index + 1).padStart(7, '0');
    const _id = `case-${number}`;
    return {
      _id,
      recordKey: keyOf(_id),
      centreId: profile.centreId,
      number: `S${number}`,
      codeListVersion: 1,
      ...patient,
      mainPathology,
      pathologyGroup: groups.get(mainPathology) ?? null,
      operatedOn,
      ...operation,
      ...course,
      ...answers,
      adverseEvents: [...course.adverseEvents, ...answers.adverseEvents],
      provenance,
      ...seedStamps,
    };
  };
}
