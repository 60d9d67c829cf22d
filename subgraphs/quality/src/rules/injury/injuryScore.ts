import type { Injury } from './readInjury.ts';

type Points = Readonly<Record<string, number>>;

interface ScoreTable {
  readonly morphology: Points;
  readonly facets: Points;
  /** What is missing here has no published points. */
  readonly neurology: Points;
  /** What is missing here adds nothing. */
  readonly modifiers: Points;
}

/** Thoracolumbar AO Spine Injury Score (Kepler et al. 2016; its modifiers and NX from the same group). */
const thoracolumbar: ScoreTable = {
  morphology: { A0: 0, A1: 1, A2: 2, A3: 3, A4: 5, B1: 5, B2: 6, B3: 7, C: 8 },
  facets: {},
  neurology: { N0: 0, N1: 1, N2: 2, N3: 4, N4: 4, NX: 3 },
  modifiers: { M1: 1, M2: 0 },
};

/** Subaxial Cervical AO Spine Injury Score (Canseco et al. 2022); it gives no points for NX. */
const subaxial: ScoreTable = {
  morphology: { A0: 0, A1: 1, A2: 2, A3: 4, A4: 5, B1: 5, B2: 6, B3: 6, C: 7 },
  facets: { F1: 2, F2: 4, F3: 5, F4: 7 },
  neurology: { N0: 0, N1: 1, N2: 2, N3: 4, N4: 4 },
  modifiers: { M1: 1, M2: 4, M3: 4 },
};

/**
 * The AO Spine injury score: morphology, the worst facet, neurology and modifiers added up.
 * Null for regions and neurologies without published points.
 */
export function injuryScore(injury: Injury): number | null {
  const table = tableOf(injury);
  const neurology = table?.neurology[injury.neurology];
  if (!table || neurology === undefined) return null;
  const morphology = table.morphology[injury.morphology ?? ''] ?? 0;
  const facets = injury.facets.map((facet) => table.facets[facet] ?? 0);
  const modifiers = injury.modifiers.reduce((sum, each) => sum + (table.modifiers[each] ?? 0), 0);
  return morphology + Math.max(0, ...facets) + neurology + modifiers;
}

function tableOf({ region }: Injury): ScoreTable | null {
  if (region === 'THORACOLUMBAR') return thoracolumbar;
  return region === 'SUBAXIAL' ? subaxial : null;
}
