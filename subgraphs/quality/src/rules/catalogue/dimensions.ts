/** A category of a dimension: a leaf, or a group of leaves. */
export interface Category {
  readonly code: string;
  readonly label: string;
  /** The group it lies in; null directly below all. */
  readonly within: string | null;
}

/** One way to divide cases: fixed categories, each case in exactly one leaf, in one nested hierarchy. */
export interface Dimension {
  readonly code: DimensionCode;
  readonly label: string;
  /** Groups before what lies in them. */
  readonly categories: readonly Category[];
}

/** At most ten, so that few different questions have the same answer. */
export const dimensionCodes = [
  ...(['pathology', 'condition', 'ageBand', 'sex', 'asa'] as const),
  ...(['previousSurgery', 'country', 'injury', 'neurology', 'scoreBand'] as const),
] as const;
export type DimensionCode = (typeof dimensionCodes)[number];

/** What stands for no division at all. */
export const all = 'ALL';

const group = (code: string, label: string, leaves: readonly Category[]): readonly Category[] => [
  { code, label, within: null },
  ...leaves.map((leaf) => ({ ...leaf, within: code })),
];
const leaf = (code: string, label: string): Category => ({ code, label, within: null });

const pathology: readonly Category[] = [
  leaf('DEGENERATIVE', 'Degenerative disease'),
  ...group('GROUP_DEFORMITY', 'Deformity, with spondylolisthesis', [
    leaf('SPONDYLOLISTHESIS', 'Spondylolisthesis, non-degenerative'),
    leaf('DEFORMITY', 'Deformity'),
  ]),
  ...group('GROUP_TRAUMA', 'Fractures', [
    leaf('FRACTURE_TRAUMA', 'Fracture or trauma'),
    leaf('PATHOLOGICAL_FRACTURE', 'Pathological fracture'),
  ]),
  leaf('TUMOUR', 'Tumour'),
  leaf('INFECTION', 'Infection'),
  ...group('NO_GROUP', 'None of the five groups', [
    leaf('CHIARI', 'Chiari malformation'),
    leaf('REPEAT_SURGERY', 'Repeat surgery'),
    leaf('OTHER', 'Other'),
  ]),
];

/** Degenerative disease by where it is and its first type; all else is one category. */
const condition: readonly Category[] = [
  ...group('LUMBAR', 'Degenerative, lumbar', [
    leaf('LUMBAR_DISC_HERNIATION', 'Lumbar disc herniation'),
    leaf('LUMBAR_STENOSIS', 'Lumbar stenosis'),
    leaf('LUMBAR_SPONDYLOLISTHESIS', 'Lumbar degenerative spondylolisthesis'),
    leaf('LUMBAR_OTHER', 'Lumbar, other'),
  ]),
  ...group('CERVICAL', 'Degenerative, cervical', [
    leaf('CERVICAL_DISC_HERNIATION', 'Cervical disc herniation'),
    leaf('CERVICAL_STENOSIS', 'Cervical stenosis or myelopathy'),
    leaf('CERVICAL_OTHER', 'Cervical, other'),
  ]),
  leaf('THORACIC', 'Degenerative, thoracic'),
  leaf('NOT_DEGENERATIVE', 'Not degenerative'),
];

const ageBand: readonly Category[] = [
  ...group('UNDER_40', 'Under 40', [leaf('UNDER_18', 'Under 18'), leaf('18_TO_39', '18 to 39')]),
  ...group('40_TO_59', '40 to 59', [leaf('40_TO_49', '40 to 49'), leaf('50_TO_59', '50 to 59')]),
  ...group('60_AND_OVER', '60 and over', [
    leaf('60_TO_69', '60 to 69'),
    leaf('70_TO_79', '70 to 79'),
    leaf('80_AND_OVER', '80 and over'),
  ]),
];

const sex = [leaf('FEMALE', 'Female'), leaf('MALE', 'Male'), leaf('OTHER', 'Other')];

const asa: readonly Category[] = [
  ...group('I_AND_II', 'ASA I and II', [leaf('I', 'ASA I'), leaf('II', 'ASA II')]),
  ...group('III_TO_V', 'ASA III to V', [
    leaf('III', 'ASA III'),
    leaf('IV', 'ASA IV'),
    leaf('V', 'ASA V'),
  ]),
  leaf('UNKNOWN', 'Unknown'),
];

const previousSurgery: readonly Category[] = [
  leaf('NONE', 'None'),
  ...group('ANY', 'Any', [leaf('ONE', 'One'), leaf('TWO_OR_MORE', 'Two or more')]),
];

/** The injury of the highest score, else the first; AO Spine regions and types. */
const injury: readonly Category[] = [
  leaf('UPPER_CERVICAL', 'Upper cervical, C0 to C2'),
  ...group('SUBAXIAL', 'Subaxial, C3 to C7', [
    leaf('SUBAXIAL_A', 'Subaxial, type A'),
    leaf('SUBAXIAL_B', 'Subaxial, type B'),
    leaf('SUBAXIAL_C', 'Subaxial, type C'),
    leaf('SUBAXIAL_FACET', 'Subaxial, facets alone'),
  ]),
  ...group('THORACOLUMBAR', 'Thoracolumbar, T1 to L5', [
    leaf('THORACOLUMBAR_A', 'Thoracolumbar, type A'),
    leaf('THORACOLUMBAR_B', 'Thoracolumbar, type B'),
    leaf('THORACOLUMBAR_C', 'Thoracolumbar, type C'),
  ]),
  leaf('SACRAL', 'Sacral'),
  leaf('UNCODED', 'Without a code'),
];

const neurology: readonly Category[] = [
  ...['N0', 'N1', 'N2', 'N3', 'N4', 'NX'].map((code) => leaf(code, code)),
  leaf('UNCODED', 'Without a code'),
];

const scoreBand: readonly Category[] = [
  leaf('UP_TO_3', 'Score 3 or less'),
  leaf('4_TO_5', 'Score 4 or 5'),
  leaf('OVER_5', 'Score over 5'),
  leaf('NO_SCORE', 'No published score'),
];

/** The dimensions of a registry whose centres lie in the given countries (ISO 3166-1 alpha-2). */
export function dimensionsFor(countries: readonly string[]): readonly Dimension[] {
  const country = [...countries.map((code) => leaf(code, code)), leaf('UNKNOWN', 'Unknown')];
  return [
    { code: 'pathology', label: 'Main pathology', categories: pathology },
    { code: 'condition', label: 'Degenerative condition', categories: condition },
    { code: 'ageBand', label: 'Age at operation, years', categories: ageBand },
    { code: 'sex', label: 'Sex', categories: sex },
    { code: 'asa', label: 'Physical status (ASA)', categories: asa },
    { code: 'previousSurgery', label: 'Previous spine operations', categories: previousSurgery },
    { code: 'country', label: 'Country of the centre', categories: country },
    { code: 'injury', label: 'AO Spine injury', categories: injury },
    { code: 'neurology', label: 'AO Spine neurology', categories: neurology },
    { code: 'scoreBand', label: 'AO Spine injury score', categories: scoreBand },
  ];
}

/** Leaves that the scores and forms make impossible together: dimension, leaf, dimension, leaves. */
const impossible: readonly (readonly [DimensionCode, string, DimensionCode, readonly string[]])[] =
  [
    ['injury', 'UPPER_CERVICAL', 'scoreBand', ['UP_TO_3', '4_TO_5', 'OVER_5']],
    ['injury', 'SACRAL', 'scoreBand', ['UP_TO_3', '4_TO_5', 'OVER_5']],
    ['injury', 'UNCODED', 'scoreBand', ['UP_TO_3', '4_TO_5', 'OVER_5']],
    // A type B counts at least 5 points, C 7 (subaxial) or 8; only subaxially some neurologies have none.
    ['injury', 'SUBAXIAL_B', 'scoreBand', ['UP_TO_3']],
    ['injury', 'SUBAXIAL_C', 'scoreBand', ['UP_TO_3', '4_TO_5']],
    ['injury', 'THORACOLUMBAR_A', 'scoreBand', ['NO_SCORE']],
    ['injury', 'THORACOLUMBAR_B', 'scoreBand', ['UP_TO_3', 'NO_SCORE']],
    ['injury', 'THORACOLUMBAR_C', 'scoreBand', ['UP_TO_3', '4_TO_5', 'NO_SCORE']],
    ['injury', 'UNCODED', 'neurology', ['N0', 'N1', 'N2', 'N3', 'N4', 'NX']],
    ...(['UPPER_CERVICAL', 'SACRAL'] as const).map(
      (code) => ['injury', code, 'neurology', ['UNCODED']] as const,
    ),
    ...(['SUBAXIAL_A', 'SUBAXIAL_B', 'SUBAXIAL_C', 'SUBAXIAL_FACET'] as const).map(
      (code) => ['injury', code, 'neurology', ['UNCODED']] as const,
    ),
    ...(['THORACOLUMBAR_A', 'THORACOLUMBAR_B', 'THORACOLUMBAR_C'] as const).map(
      (code) => ['injury', code, 'neurology', ['UNCODED']] as const,
    ),
  ];

/** Whether no case can lie in two leaves at once. */
export function areImpossible(
  first: DimensionCode,
  leafOfFirst: string,
  second: DimensionCode,
  leafOfSecond: string,
): boolean {
  return impossible.some(
    ([one, ofOne, other, ofOther]) =>
      (one === first &&
        ofOne === leafOfFirst &&
        other === second &&
        ofOther.includes(leafOfSecond)) ||
      (one === second &&
        ofOne === leafOfSecond &&
        other === first &&
        ofOther.includes(leafOfFirst)),
  );
}
