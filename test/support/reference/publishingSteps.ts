import { schemeVersions } from '../../../subgraphs/quality/src/seed/documents/schemeVersions.ts';
import { viewerWith } from '../subgraph.ts';
import type { Asking } from './Asking.ts';
import { daysLater } from './calendar.ts';
import type { FileModel } from './FileModel.ts';
import type { Step } from './Step.ts';

const steward = { ...viewerWith(['quality:manage']), subject: 'a steward' };
const seeded = schemeVersions.at(-1);
/** Neither mandatory nor one that findings are raised on. */
const leftOut = 'RES-2';

/** A steward publishes a version: as the last one but for its validity, and perhaps a criterion less. */
export function askPublishing(
  file: FileModel,
  { months, shorter, named, ...step }: Extract<Step, { do: 'publish' }>,
): Asking {
  const from = daysLater(file.today, step.in);
  const name = named === 'taken' ? '2023' : `of ${file.today}, no. ${file.versions.length}`;
  const isAsked = ({ code }: { readonly code: string }) => !shorter || code !== leftOut;
  const criteria = (seeded?.criteria ?? []).filter(isAsked);
  return {
    command: 'publishSchemeVersion',
    input: {
      ...{ schemeCode: 'SSCOE', version: name, inForceFrom: from, criteria },
      ...{ minimumVolumes: seeded?.minimumVolumes ?? [], source: 'A document.' },
      ...{ validityMonths: months, surveillanceMonths: 12 },
    },
    viewer: steward,
    codes: [
      ...(named === 'taken' ? ['VERSION_TAKEN'] : []),
      ...(from <= file.today ? ['IN_FORCE_IN_PAST'] : []),
      ...(file.versions.some((each) => each.from === from) ? ['DAY_TAKEN'] : []),
    ],
    isDecisive: false,
    note: () => {
      file.versions.push({ name, from, months, criteria: criteria.map(({ code }) => code) });
    },
  };
}
