import { claim, type RecordReads, type Viewer } from '@spine/kit';
import type { RequestScope } from '@spine/kit/requestScope';
import { accessesOf } from '../../rules/access/accessesOf.ts';
import { AccessEntryModel, type AccessEntryRecord } from './AccessEntry.ts';
import { accessId } from './accessId.ts';
import { groupedWrites } from './groupedWrites.ts';

/** Milliseconds that the write may take; whoever reads gets no answer before. */
const maxTimeMS = 1_000;
/** Characters of what others name, so that an entry stays small. */
const longest = 128;
/** Scopes of a token that are kept. */
const mostScopes = 50;

/** Whom and when a reader reads for. */
interface Reading {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly scope?: RequestScope | undefined;
}

const write = groupedWrites<AccessEntryRecord>(async (entries) => {
  await AccessEntryModel.collection.insertMany(entries as never[], { ordered: false, maxTimeMS });
});

/** Records what policies let somebody read: an entry for each centre, all by one write. */
export const recordReads: RecordReads<Reading> = (reads, { viewer, now, scope }, operation) => {
  const told = {
    at: now,
    subject: cut(viewer.subject),
    personId: cut(claim(viewer, 'person_id')),
    scopes: viewer.scopes.slice(0, mostScopes).map((scope) => scope.slice(0, longest)),
    operationName: cut(operation.name),
    operationHash: operation.hash,
    requestId: scope?.id ?? null,
  };
  return write(accessesOf(reads).map((access) => ({ _id: accessId(now), ...told, ...access })));
};

function cut(text: string | null): string | null {
  return text?.slice(0, longest) ?? null;
}
