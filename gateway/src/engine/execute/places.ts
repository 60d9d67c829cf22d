import { type Data, fieldIn, isData, type Path } from './data.ts';

/** A plan's path: names of fields, and `@` for all items of a list. */
export type PlanPath = readonly string[];

const everyItem = '@';

/** The objects at a path, each once. */
export function objectsAt(data: Data, path: PlanPath): readonly Data[] {
  if (path.length === 0) return [data];
  const found = new Set<Data>();
  gather(data, path, 0, found);
  return [...found];
}

function gather(value: unknown, path: PlanPath, at: number, found: Set<Data>): void {
  if (Array.isArray(value)) {
    const next = path[at] === everyItem ? at + 1 : at;
    for (const item of value) gather(item, path, next, found);
    return;
  }
  if (!isData(value)) return;
  const step = path[at];
  if (step === undefined) found.add(value);
  else if (step !== everyItem) gather(fieldIn(value, step), path, at + 1, found);
}

/** Where in the answer the objects at a path stand. */
export function placesAt(data: Data, path: PlanPath): ReadonlyMap<Data, readonly Path[]> {
  const found = new Map<Data, Path[]>();
  locate(data, path, [], found);
  return found;
}

function locate(value: unknown, path: PlanPath, place: Path, found: Map<Data, Path[]>): void {
  if (Array.isArray(value)) {
    const next = path[0] === everyItem ? path.slice(1) : path;
    for (const [index, item] of value.entries()) locate(item, next, [...place, index], found);
    return;
  }
  if (!isData(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) note(value, place, found);
  else if (step !== everyItem) locate(fieldIn(value, step), rest, [...place, step], found);
}

function note(object: Data, place: Path, found: Map<Data, Path[]>): void {
  const known = found.get(object);
  if (known) known.push(place);
  else found.set(object, [place]);
}
