import { claim, type Policies } from '@spine/kit';
import type { Context } from './context.ts';

/** Who may read the fields that carry `@policy`. */
export const policies: Policies<Context> = {
  /** The person read from is the viewer. */
  own_person: (viewer, { source }) => claim(viewer, 'person_id') === (source as { id: string }).id,
};
