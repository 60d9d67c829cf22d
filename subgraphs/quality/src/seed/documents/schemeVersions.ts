import type {
  CriterionRecord,
  MinimumVolumeRecord,
  SchemeVersionRecord,
} from '../../models/SchemeVersion.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { assumptions } from './assumptions.ts';
import { model, reference } from './sources.ts';

const launch = reference('Spinal Surgery News, January 2020');
const award = reference('BG Klinik Murnau, on its award as a centre of excellence');

type Criterion = Omit<CriterionRecord, 'mandatory' | 'assumption' | 'provenance'>;

/** Asked for according to a public source; where it has a threshold, that figure is ours. */
const published = (source: typeof launch, criterion: Criterion): CriterionRecord => ({
  ...criterion,
  mandatory: true,
  assumption: criterion.threshold !== undefined || criterion.metric === 'CASES_PER_YEAR',
  provenance: source,
});

/** Usual in such schemes; no public source says that this one asks for it. */
const assumed = (criterion: Criterion & { mandatory: boolean }): CriterionRecord => ({
  ...criterion,
  assumption: true,
  provenance: model,
});

const infrastructure = [
  published(launch, {
    code: 'INF-1',
    group: 'INFRASTRUCTURE',
    name: 'Emergency surgery of the spine at any hour',
  }),
  assumed({
    code: 'INF-2',
    group: 'INFRASTRUCTURE',
    name: 'Intensive care and advanced imaging on site',
    mandatory: true,
  }),
];

const personnel = (surgeons: number) => [
  published(award, {
    code: 'PER-1',
    group: 'PERSONNEL',
    name: 'Surgeons with a valid spine diploma',
    metric: 'SURGEONS_WITH_VALID_DIPLOMA',
    threshold: surgeons,
  }),
  published(award, { code: 'PER-2', group: 'PERSONNEL', name: 'Spine service on call' }),
];

const volumeAndProcess = [
  published(award, {
    code: 'VOL-1',
    group: 'VOLUME',
    name: 'Operations a year in each pathology group applied for',
    metric: 'CASES_PER_YEAR',
  }),
  published(award, { code: 'PRO-1', group: 'PROCESS', name: 'Quality management in use' }),
  assumed({
    code: 'PRO-2',
    group: 'PROCESS',
    name: 'Indications discussed across disciplines',
    mandatory: false,
  }),
];

const registry = (followUpRate: number, isMandatory: boolean) => [
  assumed({
    code: 'REG-1',
    group: 'QUALITY_REGISTRY',
    name: 'All operated patients entered in a registry',
    mandatory: true,
  }),
  assumed({
    code: 'REG-2',
    group: 'QUALITY_REGISTRY',
    name: 'Patients followed up at 12 months',
    mandatory: isMandatory,
    metric: 'FOLLOW_UP_RATE_12_MONTHS',
    threshold: followUpRate,
  }),
];

const research = [
  published(award, {
    code: 'RES-1',
    group: 'RESEARCH_EDUCATION',
    name: 'Scientific activity, shown by running grants',
    metric: 'RUNNING_GRANTS',
    threshold: 1,
  }),
  published(award, {
    code: 'RES-2',
    group: 'RESEARCH_EDUCATION',
    name: 'Training of surgeons and fellows',
  }),
];

const volumes = (minimum: Readonly<Record<PathologyGroup, number>>): MinimumVolumeRecord[] =>
  Object.entries(minimum).map(([pathologyGroup, casesPerYear]) => ({
    pathologyGroup: pathologyGroup as PathologyGroup,
    casesPerYear,
    assumption: true,
  }));

const common = {
  schemeCode: 'SSCOE',
  validityMonths: 36,
  surveillanceMonths: 12,
  assumptions,
  provenance: model,
} as const;

/** Two versions, so that an earlier certificate is seen judged by what was asked then. */
export const schemeVersions: readonly SchemeVersionRecord[] = [
  {
    ...common,
    _id: 'sscoe-2019',
    version: '2019',
    inForceFrom: '2019-07-01',
    criteria: [
      ...infrastructure,
      ...personnel(1),
      ...volumeAndProcess,
      ...registry(0.6, false),
      ...research,
    ],
    minimumVolumes: volumes({
      DEGENERATIVE: 20,
      DEFORMITY: 5,
      TRAUMA: 5,
      TUMOUR: 3,
      INFECTION_INFLAMMATION: 2,
    }),
  },
  {
    ...common,
    _id: 'sscoe-2023',
    version: '2023',
    inForceFrom: '2023-01-01',
    criteria: [
      ...infrastructure,
      ...personnel(2),
      ...volumeAndProcess,
      ...registry(0.7, true),
      ...research,
    ],
    minimumVolumes: volumes({
      DEGENERATIVE: 25,
      DEFORMITY: 6,
      TRAUMA: 8,
      TUMOUR: 4,
      INFECTION_INFLAMMATION: 3,
    }),
  },
];

/** The version in force on a day. */
export function versionOn(day: string): SchemeVersionRecord {
  return found(
    schemeVersions.findLast(({ inForceFrom }) => inForceFrom <= day),
    day,
  );
}

export function versionById(id: string): SchemeVersionRecord {
  return found(
    schemeVersions.find(({ _id }) => _id === id),
    id,
  );
}

function found(version: SchemeVersionRecord | undefined, sought: string): SchemeVersionRecord {
  if (!version) throw new RangeError(`No version of the scheme for ${sought}.`);
  return version;
}
