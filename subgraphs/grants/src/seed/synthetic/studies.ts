import type { PathologyGroup } from '../../models/fields.ts';

/** What made-up studies are about. */
export const topics: Readonly<Record<PathologyGroup, readonly string[]>> = {
  DEGENERATIVE: [
    'decompression with or without fusion for lumbar stenosis',
    'return to work after lumbar disc surgery',
    'frailty and outcome after surgery for cervical myelopathy',
    'early mobilisation after lumbar fusion',
  ],
  DEFORMITY: [
    'sagittal alignment and quality of life in adult deformity',
    'bracing time in adolescent idiopathic scoliosis',
    'rod fractures after long fusions',
    'patient-reported outcome of growing-rod surgery',
  ],
  TRAUMA: [
    'bracing or surgery for thoracolumbar burst fractures',
    'timing of decompression after cervical cord injury',
    'odontoid fractures in people over 80',
    'agreement of readers on subaxial fracture types',
    'sacral fractures with lumbopelvic instability',
  ],
  TUMOUR: [
    'separation surgery and radiotherapy for spinal metastases',
    'predicting survival before surgery for metastases',
    'quality of life after en bloc resection',
  ],
  INFECTION_INFLAMMATION: [
    'length of antibiotic treatment for spondylodiscitis',
    'implants in the infected spine',
    'fracture risk in ankylosing spondylitis',
  ],
};

/** How common each group is among made-up applications. */
export const groupWeights: readonly (readonly [PathologyGroup, number])[] = [
  ['DEGENERATIVE', 0.3],
  ['DEFORMITY', 0.2],
  ['TRAUMA', 0.2],
  ['TUMOUR', 0.18],
  ['INFECTION_INFLAMMATION', 0.12],
];

export const designs = [
  'A randomised trial',
  'A prospective cohort',
  'A registry study',
  'A multicentre feasibility study',
  'A qualitative study',
] as const;

/** What made-up reviewers say, from the weakest to the strongest. */
export const critiques = [
  'Synthetic critique: the question is not new and the sample too small to answer it.',
  'Synthetic critique: the plan for missing follow-up is not convincing.',
  'Synthetic critique: sound methods, though recruitment looks optimistic.',
  'Synthetic critique: a clear question, an experienced team and a realistic timetable.',
  'Synthetic critique: outstanding in every area; it should be funded.',
] as const;
