import { injuryScore } from './injuryScore.ts';
import { printInjury } from './printInjury.ts';
import { readInjury } from './readInjury.ts';
import type { SpineRegion } from './regions.ts';

/** An injury as it is kept: its one spelling, what cases are counted by, and its score. */
export interface ScoredInjury {
  code: string;
  region: SpineRegion;
  morphology: string | null;
  neurology: string;
  score: number | null;
}

/** A code read and scored, or null when it is none. */
export function injuryOf(text: string): ScoredInjury | null {
  const injury = readInjury(text);
  if ('problem' in injury) return null;
  const { region, morphology, neurology } = injury;
  return {
    code: printInjury(injury),
    region,
    morphology,
    neurology,
    score: injuryScore(injury),
  };
}
