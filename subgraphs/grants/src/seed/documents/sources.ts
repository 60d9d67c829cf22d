import type { Provenance } from '@spine/kit';

export const visionAndMission: Provenance = {
  kind: 'SEED',
  source: 'EUROSPINE vision and mission',
};

export const researchGrantRules2013 = reference('EUROSPINE, rules for research grants, 2013');
export const taskForceArticle = reference(
  'EUROSPINE Task Force Research, European Spine Journal 2015, doi:10.1007/s00586-015-4280-8',
);
export const observershipPage2024 = reference('EUROSPINE, observership grant application, 2024');
export const startUpCall2021 = reference('AO Spine, research start-up grant, call of 2021');
export const asiaPacificCall2020 = reference(
  'AO Spine Asia Pacific, research national grant, call of 2020',
);

function reference(source: string): Provenance {
  return { kind: 'REFERENCE', source };
}
