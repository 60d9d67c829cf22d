/** What a collection holds, known by its `_id`. */
export type Identified = Readonly<Record<'_id', string | number>>;

/** Whether it is a record; what is grouped by several fields, with all of them as its `_id`, is none. */
export function isRecord(value: unknown): value is Identified {
  if (typeof value !== 'object' || value === null || !('_id' in value)) return false;
  return typeof value._id === 'string' || typeof value._id === 'number';
}

/** The records that a kept value is, or lists. */
export function recordsIn(value: unknown): readonly Identified[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  return isRecord(value) ? [value] : [];
}
