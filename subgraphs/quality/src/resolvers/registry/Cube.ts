import type {
  CubeAnswerResolvers,
  CubeCellResolvers,
  CubeResolvers,
  ProtectedMean,
} from '../../generated/types.ts';
import { citationOf } from '../../rules/release/citation.ts';
import type { ProtectedCell } from '../../rules/release/protectedSlices.ts';
import { protectedRate } from './protectedRate.ts';

export const Cube: CubeResolvers = {
  outcome: ({ outcome }) => outcome,
};

export const CubeAnswer: CubeAnswerResolvers = {
  policyVersion: ({ release }) => release.policyVersion,
  citation: ({ release, cube }) => citationOf(release, cube),
};

export const CubeCell: CubeCellResolvers = {
  categories: ({ cell }) => cell.at,
  n: ({ cell }) => cell.n,
  suppressed: ({ cell }) => reasonOf(cell.n),
  structuralZero: ({ cell }) => cell.structural,
  outcome: ({ cell, cube }) => (cube.outcome ? protectedRate(cell.outcome, cell.n) : null),
  followUp: ({ cell }) => protectedRate(cell.followedUp, cell.eligible),
  means: ({ cell }) => cell.means.map(protectedMeanOf),
  quartiles: ({ cell }) =>
    cell.quartiles.map(({ measure, value }) => ({
      measure,
      ...(value ?? noQuartiles),
      suppressed: reasonOf(value),
    })),
};

/** A mean as it is answered; all of it null where it is withheld. */
export function protectedMeanOf({ measure, value }: ProtectedCell['means'][number]): ProtectedMean {
  return { measure, ...(value ?? noMean), suppressed: reasonOf(value) };
}

const noMean = { mean: null, lower: null, upper: null };
const noQuartiles = { lower: null, median: null, upper: null };

function reasonOf(value: unknown): 'SUPPRESSED' | null {
  return value === null ? 'SUPPRESSED' : null;
}
