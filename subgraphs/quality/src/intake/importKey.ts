import { createHash } from 'node:crypto';
import type { Mapping } from './mapping.ts';
import type { Source } from './source.ts';

/**
 * By what the import of a file is known again, whatever the file is called: how it begins and how it is read.
 * Two files can share it; what has been imported is then told apart by its hash.
 */
export function importKey(
  { head, format }: Pick<Source, 'head' | 'format'>,
  reading: {
    readonly mapping: Mapping;
    readonly centreId: string | null;
    readonly reported: boolean;
  },
): string {
  const how = JSON.stringify([format, reading]);
  return createHash('sha256').update(how).update('\n').update(head).digest('hex');
}
