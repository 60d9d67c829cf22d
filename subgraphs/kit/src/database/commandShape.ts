import type { SentCommand } from '../request/sentCommand.ts';

/** The parts of a command that say what it looks for. */
const asked = ['filter', 'query', 'q', 'pipeline', 'sort', 'key'] as const;

/** What a command looks for, by the names of fields and operators; each value is a `?`. */
export function commandShape({ body }: Pick<SentCommand, 'body'>): string {
  const parts = asked.flatMap((name) =>
    body[name] === undefined ? [] : [`${name} ${JSON.stringify(shapeOf(body[name]))}`],
  );
  return parts.join(' ');
}

/** Lists of values are one `?`, however long; lists of objects keep each different shape once. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map(shapeOf);
    const distinct = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
    return shapes.every((shape) => shape === '?') ? '?' : [...distinct.values()];
  }
  // The driver keeps the order of a sort in a map.
  if (value instanceof Map) return shapeOf(Object.fromEntries(value));
  if (!isPlain(value)) return '?';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

/** Ids, dates and patterns are objects too, but values. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
