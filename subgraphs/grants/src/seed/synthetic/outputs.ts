import { seedStamps } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import { randomStream, syntheticProvenance } from '@spine/synthetic';
import type { AwardRecord } from '../../models/Award.ts';
import type { OutputRecord } from '../../models/Output.ts';
import { horizon } from './horizon.ts';

const kinds: readonly (readonly [OutputRecord['kind'], number])[] = [
  ['ARTICLE', 0.4],
  ['PRESENTATION', 0.3],
  ['PROTOCOL', 0.12],
  ['DATASET', 0.12],
  ['THESIS', 0.06],
];

/** Some of those who do research went to the course that teaches it. */
const shareTrained = 0.4;
const researchCourseId = 'research-course';

/** Some studies rest on the registry's data, and then all that comes of them does. */
const shareOnRegistry = 0.3;
const registryCode = 'SPINE_TANGO';

/** What came of an award before the horizon: nothing in the first months, then a thing or two. */
export function outputsOf(award: AwardRecord, seed: number): OutputRecord[] {
  const random = randomStream(seed, `grants/outputs/${award._id}`);
  const agreedOn = award.milestones.find(({ kind }) => kind === 'AGREEMENT')?.receivedOn;
  if (!agreedOn) return [];
  const registryCodes = restsOnRegistry(award, seed) ? [registryCode] : [];
  const days = Array.from({ length: random.integer(0, 3) }, () =>
    addDays(agreedOn, random.integer(120, 700)),
  );
  return days
    .filter((day) => day < (award.terminatedOn ?? horizon))
    .sort()
    .map((publishedOn, index): OutputRecord => {
      const authorIds = random.sample(award.investigatorIds, award.investigatorIds.length);
      const kind = random.weighted(kinds);
      return {
        _id: `synthetic-output-${award._id.slice(-4)}-${index + 1}`,
        awardId: award._id,
        title: `${award.title} (synthetic ${kind.toLowerCase()} ${index + 1})`,
        kind,
        publishedOn,
        authorIds,
        ...(isTrained(authorIds[0] ?? '', seed) && { trainedAtId: researchCourseId }),
        registryCodes,
        ...seedStamps,
        provenance: syntheticProvenance(seed),
      };
    });
}

function isTrained(personId: string, seed: number): boolean {
  return randomStream(seed, `grants/trained/${personId}`).chance(shareTrained);
}

function restsOnRegistry({ _id }: AwardRecord, seed: number): boolean {
  return randomStream(seed, `grants/registry/${_id}`).chance(shareOnRegistry);
}
