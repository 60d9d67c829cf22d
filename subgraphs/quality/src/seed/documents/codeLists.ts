import { spineTangoCode } from '../../models/ClinicalRegistry.ts';
import type { CodeListRecord, CodeRecord } from '../../models/CodeList.ts';
import { spineLevels } from '../../rules/injury/regions.ts';
import { reference } from './sources.ts';

/** Version 1 of the codes: the fields of the surgery and patient forms, to be checked against the current form. */
const version = 1;
const provenance = reference(
  'Spine Tango surgery and patient forms, as described in its publications',
);

const list = (name: string, codes: readonly CodeRecord[]): CodeListRecord => ({
  _id: `${spineTangoCode}/${name}/${version}`,
  registryCode: spineTangoCode,
  list: name,
  version,
  codes: [...codes],
  provenance,
});

/** Codes that are their own label but for case: `DURA_LESION`, "Dura lesion". */
const plain = (...codes: readonly string[]): CodeRecord[] =>
  codes.map((code) => ({ code, label: labelOf(code) }));

function labelOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Pathologies; a fracture of diseased bone is counted with the fractures, which no source settles. */
const mainPathologies: readonly CodeRecord[] = [
  { code: 'DEGENERATIVE', label: 'Degenerative disease', pathologyGroup: 'DEGENERATIVE' },
  {
    code: 'SPONDYLOLISTHESIS',
    label: 'Spondylolisthesis, non-degenerative',
    pathologyGroup: 'DEFORMITY',
  },
  { code: 'DEFORMITY', label: 'Deformity', pathologyGroup: 'DEFORMITY' },
  { code: 'FRACTURE_TRAUMA', label: 'Fracture or trauma', pathologyGroup: 'TRAUMA' },
  { code: 'PATHOLOGICAL_FRACTURE', label: 'Pathological fracture', pathologyGroup: 'TRAUMA' },
  { code: 'INFECTION', label: 'Infection', pathologyGroup: 'INFECTION_INFLAMMATION' },
  { code: 'TUMOUR', label: 'Tumour', pathologyGroup: 'TUMOUR' },
  { code: 'CHIARI', label: 'Chiari malformation' },
  { code: 'REPEAT_SURGERY', label: 'Repeat surgery' },
  { code: 'OTHER', label: 'Other' },
];

export const codeLists: readonly CodeListRecord[] = [
  list('mainPathology', mainPathologies),
  list(
    'degenerationType',
    plain(
      ...['DISC_HERNIATION', 'CENTRAL_STENOSIS', 'LATERAL_STENOSIS', 'FORAMINAL_STENOSIS'],
      ...['DISC_DISEASE', 'DEGENERATIVE_DEFORMITY', 'DEGENERATIVE_SPONDYLOLISTHESIS'],
      ...['OTHER_INSTABILITY', 'MYELOPATHY', 'FACET_ARTHROSIS', 'SYNOVIAL_CYST', 'OTHER'],
    ),
  ),
  list(
    'level',
    spineLevels.map((level) => ({ code: level, label: level === 'COCCYX' ? 'Coccyx' : level })),
  ),
  list(
    'measure',
    plain(
      ...['DECOMPRESSION', 'FUSION', 'RIGID_STABILISATION', 'MOTION_PRESERVING'],
      ...['PERCUTANEOUS', 'OTHER'],
    ),
  ),
  list('sex', plain('FEMALE', 'MALE', 'OTHER')),
  list('asa', [
    ...['I', 'II', 'III', 'IV', 'V'].map((code) => ({ code, label: `ASA ${code}` })),
    { code: 'UNKNOWN', label: 'Unknown' },
  ]),
  list('bmiBand', [
    { code: 'UNDER_20', label: 'Under 20 kg/m²' },
    { code: '20_TO_25', label: '20 to 25 kg/m²' },
    { code: '26_TO_30', label: '26 to 30 kg/m²' },
    { code: '31_TO_35', label: '31 to 35 kg/m²' },
    { code: 'OVER_35', label: 'Over 35 kg/m²' },
  ]),
  list('previousOperations', [
    ...['0', '1', '2', '3', '4', '5'].map((code) => ({ code, label: code })),
    { code: 'OVER_5', label: 'More than 5' },
  ]),
  list(
    'adverseEvent',
    plain(
      ...['DURA_LESION', 'NERVE_ROOT_INJURY', 'CORD_INJURY', 'VASCULAR_INJURY'],
      ...['INTRAOPERATIVE_FRACTURE', 'HAEMATOMA', 'CSF_LEAK', 'MOTOR_DEFICIT', 'SENSORY_DEFICIT'],
      ...['WOUND_INFECTION', 'IMPLANT_FAILURE', 'WRONG_LEVEL', 'CARDIOVASCULAR', 'PULMONARY'],
      ...['THROMBOEMBOLIC', 'DEATH'],
    ),
  ),
  list('followUpInterval', [
    { code: 'WEEKS_6', label: '6 weeks' },
    { code: 'MONTHS_3', label: '3 months' },
    { code: 'MONTHS_6', label: '6 months' },
    { code: 'MONTHS_12', label: '12 months' },
    { code: 'MONTHS_24', label: '24 months' },
  ]),
  list('eq5dValueSet', [{ code: 'UK_3L', label: 'United Kingdom, three levels' }]),
];
