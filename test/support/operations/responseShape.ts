/** One field of a response key, as far as it decides which other fields may share the key. */
interface Sharer {
  readonly parent: string;
  /** Whether only objects of exactly the parent type have it. */
  readonly ofObject: boolean;
  /** Name and arguments as printed. */
  readonly asked: string;
  /** The type as printed. */
  readonly type: string;
  /** What is selected below; null on a leaf. */
  readonly below: ResponseShape | null;
}

/** The fields of a selection by response key: those of a key must merge ("Field Selection Merging" of the specification). */
export type ResponseShape = Map<string, Sharer[]>;

/** The shape of a single field. */
export function shapeOf(key: string, sharer: Sharer): ResponseShape {
  return new Map([[key, [sharer]]]);
}

/** Adds one selection's shape to that of its selection set, unless the two cannot merge; answers whether they did. */
export function merged(into: ResponseShape, added: ResponseShape): boolean {
  if (!canMerge(into, added)) return false;
  for (const [key, sharers] of added) into.set(key, [...(into.get(key) ?? []), ...sharers]);
  return true;
}

function canMerge(one: ResponseShape, other: ResponseShape): boolean {
  return [...other].every(([key, sharers]) =>
    (one.get(key) ?? []).every((a) => sharers.every((b) => mayShare(a, b))),
  );
}

/** Stricter than the rule for different objects, where it leaves out fields with selections. */
function mayShare(a: Sharer, b: Sharer): boolean {
  if (a.type !== b.type) return false;
  if (a.ofObject && b.ofObject && a.parent !== b.parent) return !a.below && !b.below;
  return a.asked === b.asked && (!a.below || !b.below || canMerge(a.below, b.below));
}
