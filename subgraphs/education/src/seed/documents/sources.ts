import type { Provenance } from '@spine/kit';

export const educationReport: Provenance = { kind: 'SEED', source: 'AO Spine education 2021' };
export const traumaCurriculum: Provenance = {
  kind: 'SEED',
  source: 'AO Spine trauma curriculum courses',
};
export const visionAndMission: Provenance = {
  kind: 'SEED',
  source: 'EUROSPINE vision and mission',
};

/** A public page or article outside the three documents. */
export function reference(source: string): Provenance {
  return { kind: 'REFERENCE', source };
}
