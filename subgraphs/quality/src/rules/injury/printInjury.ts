import type { Injury } from './readInjury.ts';

/** An injury's one spelling: levels, morphology, facets, BL, neurology, modifiers. */
export function printInjury(injury: Injury): string {
  const { levels, morphology, facets, bilateral, neurology, compression, modifiers } = injury;
  const parts = [
    ...(morphology === null ? [] : [morphology]),
    ...facets,
    ...(bilateral ? ['BL'] : []),
    `${neurology}${compression ? '+' : ''}`,
    ...modifiers,
  ];
  return `${levels.join('-')}: ${parts.join(' ')}`;
}
