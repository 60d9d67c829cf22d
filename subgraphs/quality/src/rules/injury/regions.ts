/** The regions that the AO Spine classification codes differently, from the head down. */
export const spineRegions = ['UPPER_CERVICAL', 'SUBAXIAL', 'THORACOLUMBAR', 'SACRAL'] as const;
export type SpineRegion = (typeof spineRegions)[number];

const levelsOf: Readonly<Record<SpineRegion, readonly string[]>> = {
  UPPER_CERVICAL: ['C0', 'C1', 'C2'],
  SUBAXIAL: ['C3', 'C4', 'C5', 'C6', 'C7'],
  THORACOLUMBAR: [
    ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
    ...['L1', 'L2', 'L3', 'L4', 'L5'],
  ],
  SACRAL: ['S1', 'S2', 'S3', 'S4', 'S5', 'COCCYX'],
};

/** Levels of the spine from the head down. */
export const spineLevels: readonly string[] = spineRegions.flatMap((region) => levelsOf[region]);

/** The region of a level, or null for what is none. */
export function regionOf(level: string): SpineRegion | null {
  return spineRegions.find((region) => levelsOf[region].includes(level)) ?? null;
}

const compression = ['A0', 'A1', 'A2', 'A3', 'A4'] as const;
const tension = ['B1', 'B2', 'B3'] as const;

/** The morphologies of each region. */
export const morphologiesOf: Readonly<Record<SpineRegion, readonly string[]>> = {
  UPPER_CERVICAL: ['IA', 'IB', 'IC', 'IIA', 'IIB', 'IIC', 'IIIA', 'IIIB', 'IIIC'],
  SUBAXIAL: [...compression, ...tension, 'C'],
  THORACOLUMBAR: [...compression, ...tension, 'C'],
  SACRAL: ['A1', 'A2', 'A3', ...tension, 'C0', 'C1', 'C2', 'C3'],
};

/** The modifiers of each region. */
export const modifiersOf: Readonly<Record<SpineRegion, readonly string[]>> = {
  UPPER_CERVICAL: ['M1', 'M2', 'M3', 'M4'],
  SUBAXIAL: ['M1', 'M2', 'M3', 'M4'],
  THORACOLUMBAR: ['M1', 'M2'],
  SACRAL: ['M1', 'M2', 'M3', 'M4'],
};
