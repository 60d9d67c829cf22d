import {
  modifiersOf,
  morphologiesOf,
  regionOf,
  type SpineRegion,
  spineLevels,
  spineRegions,
} from './regions.ts';

/** An injury in the AO Spine classification. A fracture beside a B2 or C injury is an injury of its own. */
export interface Injury {
  /** One level or two, the upper first. */
  readonly levels: readonly string[];
  readonly region: SpineRegion;
  /** Null for an injury of facets alone. */
  readonly morphology: string | null;
  /** F1 to F4, subaxial only. */
  readonly facets: readonly string[];
  /** Both sides. */
  readonly bilateral: boolean;
  /** N0 to N4, or NX where it could not be examined. */
  readonly neurology: string;
  /** Ongoing compression of the cord: the `+` after the neurology. */
  readonly compression: boolean;
  readonly modifiers: readonly string[];
}

/** What keeps a text from being an injury, as a sentence. */
export interface InjuryProblem {
  readonly problem: string;
  /** Whether it is a code of the classification, but of other levels than these. */
  readonly wrongLevel: boolean;
}

/** Fractures of one vertebra; all others may involve two levels. */
const ofOneLevel = /^A\d$/;

type PartKind = 'morphology' | 'facet' | 'bilateral' | 'neurology' | 'modifier';

/** Reads an injury code such as `T12-L1: B2 N2 M1`, whatever its case, order and separators. */
export function readInjury(text: string): Injury | InjuryProblem {
  const [, upper = '', lower, rest = ''] =
    /^\s*([A-Z0-9]+)(?:\s*[-–]\s*([A-Z0-9]+))?\s*:(.*)$/.exec(text.toUpperCase()) ?? [];
  const levels = lower === undefined ? [upper] : [upper, lower];
  const region = regionOf(upper);
  if (!region || !areInOrder(levels))
    return { problem: `${text}: no levels such as T12-L1.`, wrongLevel: false };
  return readParts(levels, region, rest.split(/[\s,;()]+/).filter(Boolean));
}

function areInOrder([upper = '', lower]: readonly string[]): boolean {
  return lower === undefined || spineLevels.indexOf(lower) > spineLevels.indexOf(upper);
}

function readParts(
  levels: readonly string[],
  region: SpineRegion,
  parts: readonly string[],
): Injury | InjuryProblem {
  const of = (kind: PartKind) => parts.filter((part) => kindOf(part, region) === kind);
  const [morphology = null, secondMorphology] = of('morphology');
  const [neurology = '', secondNeurology] = of('neurology');
  const injury: Injury = {
    levels,
    region,
    morphology,
    facets: of('facet').toSorted(),
    bilateral: of('bilateral').length > 0,
    neurology: neurology.slice(0, 2),
    compression: neurology.endsWith('+'),
    modifiers: of('modifier').toSorted(),
  };
  const unread =
    parts.find((part) => kindOf(part, region) === null) ?? secondMorphology ?? secondNeurology;
  const problem = unread ? `${unread} does not belong there.` : problemOf(injury);
  if (problem === null) return injury;
  return {
    problem: `${levels.join('-')}: ${problem}`,
    wrongLevel: parts.some((part) => isOfOtherLevels(part, region)),
  };
}

/** A morphology or modifier that other regions have, or a facet injury outside the neck. */
function isOfOtherLevels(part: string, region: SpineRegion): boolean {
  const has = (each: SpineRegion) =>
    morphologiesOf[each].includes(part) ||
    modifiersOf[each].includes(part) ||
    (each === 'SUBAXIAL' && /^(F[1-4]|BL)$/.test(part));
  return !has(region) && spineRegions.some(has);
}

function kindOf(part: string, region: SpineRegion): PartKind | null {
  if (morphologiesOf[region].includes(part)) return 'morphology';
  if (/^F[1-4]$/.test(part)) return 'facet';
  if (part === 'BL') return 'bilateral';
  if (/^N[0-4X]\+?$/.test(part)) return 'neurology';
  return /^M\d$/.test(part) ? 'modifier' : null;
}

function problemOf(injury: Injury): string | null {
  const { levels, region, morphology, facets, bilateral, neurology, modifiers } = injury;
  const foreign = modifiers.find((each) => !modifiersOf[region].includes(each));
  const repeated = [...facets, ...modifiers].find((each, i, all) => all.indexOf(each) !== i);
  if (region !== 'SUBAXIAL' && (facets.length > 0 || bilateral))
    return 'facet injuries are coded from C3 to C7 only.';
  if (bilateral && facets.length === 0) return 'BL needs a facet injury.';
  if (morphology === null && facets.length === 0) return 'the morphology is missing.';
  if (neurology === '') return 'the neurology is missing; NX where it could not be examined.';
  if (repeated) return `${repeated} is there twice; BL says that both facets are injured.`;
  if (foreign) return `${foreign} is no modifier of the ${nameOf(region)} spine.`;
  if (levels.length > 1 && morphology !== null && ofOneLevel.test(morphology))
    return `${morphology} is a fracture of one vertebra; give one level.`;
  return null;
}

function nameOf(region: SpineRegion): string {
  return region.toLowerCase().replace('_', ' ');
}
