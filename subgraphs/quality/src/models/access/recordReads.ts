import type { RecordReads, Viewer } from '@spine/kit';
import { type Access, accessesOf } from '../../rules/access/accessesOf.ts';
import { isOverCentres, type Opened } from '../../rules/access/centresOf.ts';
import { AccessEntryModel, type AccessEntryRecord } from './AccessEntry.ts';
import { accessEntryOf, type Reading } from './accessEntryOf.ts';
import { groupedWrites } from './groupedWrites.ts';

/** Milliseconds that the write may take; whoever reads gets no answer before. */
const maxTimeMS = 1_000;

const write = groupedWrites<AccessEntryRecord>(async (entries) => {
  const { collection } = AccessEntryModel;
  // Of one entry the driver makes no bulk, which would cost more than what is written.
  if (entries.length === 1) await collection.insertOne(entries[0] as never, { maxTimeMS });
  else await collection.insertMany(entries as never[], { ordered: false, maxTimeMS });
});

/** The grant by which alone somebody reads a centre's file; null for all who need none. */
export type GrantOf<Context> = (
  viewer: Viewer,
  centreId: string,
  context: Context,
) => Promise<string | null>;

/** What is open to somebody. */
export type OpenedTo<Context> = (viewer: Viewer, context: Context) => Promise<Opened>;

/** Records what policies let somebody read: an entry for each centre, all by one write. */
export function recordReads<Context extends Reading>(
  grantOf: GrantOf<Context>,
  openedTo: OpenedTo<Context>,
): RecordReads<Context> {
  return async (reads, context, operation) => {
    const granted = async (access: Access) => {
      const { centreId } = access;
      const grantId = centreId === null ? null : await grantOf(context.viewer, centreId, context);
      return accessEntryOf({ ...access, grantId }, context, operation);
    };
    const { viewer } = context;
    const opened = reads.some(isOverCentres) ? await openedTo(viewer, context) : undefined;
    await write(await Promise.all(accessesOf(reads, opened).map(granted)));
  };
}
