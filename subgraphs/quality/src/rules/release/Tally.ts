import { yearOf } from '@spine/kit/days';
import {
  type Measured,
  type OutcomeFields,
  type ReleaseTerms,
  tellPopulations,
} from '../catalogue/caseOutcomes.ts';
import { type CodedFields, leavesOf } from '../catalogue/codedCase.ts';
import type { DimensionCode } from '../catalogue/dimensions.ts';
import {
  type MeasureCode,
  measures,
  populationNumber,
  populations,
} from '../catalogue/populations.ts';
import { CentreTally } from './CentreTally.ts';
import { hierarchyOf } from './hierarchy.ts';
import { MeasureTally } from './MeasureTally.ts';
import type { Participants } from './Participants.ts';
import { TableTally } from './TableTally.ts';
import { tableSets } from './tableSets.ts';

/** As much of a case as a release reads. */
export interface ReleasedCase extends CodedFields, OutcomeFields {
  readonly centreId: string;
  readonly recordKey: number;
}

/** A case with its categories and what it belongs to: worked out once, counted many times. */
export interface CodedCase {
  readonly leaves: Readonly<Record<DimensionCode, string>>;
  readonly year: number;
  readonly centre: number;
  readonly recordKey: number;
  /** What was measured, in whole steps, clamped; by the number of the population, empty where it does not belong. */
  readonly belongs: readonly (Measured | undefined)[];
}

/** Counts a release's cases in one pass; the order in which they come does not matter. */
export class Tally {
  readonly tables: readonly TableTally[];
  readonly measures = new MeasureTally();
  readonly centres: CentreTally;
  readonly #terms: ReleaseTerms;
  readonly #participants: Participants;

  constructor(terms: ReleaseTerms, participants: Participants) {
    this.#terms = terms;
    this.#participants = participants;
    const hierarchies = new Map(
      participants.dimensions.map((dimension) => [dimension.code, hierarchyOf(dimension)]),
    );
    this.centres = new CentreTally(hierarchies);
    this.tables = tableSets.map((set) => new TableTally(set, hierarchies));
  }

  /** Counts a case; one operated after the cut-off is none yet. */
  add(released: ReleasedCase): void {
    if (released.operatedOn > this.#terms.cutOff) return;
    const coded = this.#coded(released);
    for (const table of this.tables) table.add(coded);
    this.measures.add(coded);
    this.centres.add(coded);
  }

  #coded(released: ReleasedCase): CodedCase {
    const belongs = new Array<Measured | undefined>(populations.length).fill(undefined);
    tellPopulations(released, this.#terms, (population, measured) => {
      belongs[populationNumber(population)] = measured ? inSteps(measured) : nothing;
    });
    const { centreId, recordKey, operatedOn } = released;
    const country = this.#participants.countryOf(centreId);
    return {
      leaves: { ...leavesOf(released), country },
      year: yearOf(operatedOn),
      centre: this.#participants.numberOf(centreId),
      recordKey,
      belongs,
    };
  }
}

const nothing: Measured = {};

/** Whole steps, so that sums do not depend on the order of the cases. */
function inSteps(measured: Measured): Measured {
  const steps: Partial<Record<MeasureCode, number>> = {};
  for (const { code, least, most, stepsPerUnit } of measures) {
    const value = measured[code];
    if (value === undefined) continue;
    steps[code] = Math.round(Math.min(most, Math.max(least, value)) * stepsPerUnit);
  }
  return steps;
}
