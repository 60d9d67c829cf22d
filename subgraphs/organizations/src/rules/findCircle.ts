/** A directed relation, as far as circles go. */
export interface Edge {
  readonly fromId: string;
  readonly toId: string;
}

/**
 * The first circle among directed relations, as the ids along it (the first one again at the end), or null.
 * An organization can neither merge into itself nor be a division of its own division.
 */
export function findCircle(edges: readonly Edge[]): readonly string[] | null {
  const targets = new Map<string, string[]>();
  for (const { fromId, toId } of edges) targets.set(fromId, [...(targets.get(fromId) ?? []), toId]);
  const cleared = new Set<string>();
  for (const start of targets.keys()) {
    const circle = walk(start, []);
    if (circle) return circle;
  }
  return null;

  function walk(id: string, path: readonly string[]): readonly string[] | null {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (cleared.has(id)) return null;
    for (const next of targets.get(id) ?? []) {
      const circle = walk(next, [...path, id]);
      if (circle) return circle;
    }
    cleared.add(id);
    return null;
  }
}
