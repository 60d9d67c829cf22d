/**
 * The numbers of centres in the order of their pseudonyms, which nobody outside can foresee.
 *
 * @param placeOf a number for the place of each
 */
export function centreOrder(
  centres: number,
  placeOf: (centre: number) => number,
): readonly number[] {
  return Array.from({ length: centres }, (_, centre) => ({ centre, place: placeOf(centre) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ centre }) => centre);
}

/** `C01` of 60 centres. @param place from 0 on */
export function pseudonymOf(place: number, centres: number): string {
  return `C${String(place + 1).padStart(String(centres).length, '0')}`;
}
