import { type AskedOperation, claim, type Viewer } from '@spine/kit';
import type { RequestScope } from '@spine/kit/requestScope';
import type { Access } from '../../rules/access/accessesOf.ts';
import type { AccessEntryRecord } from './AccessEntry.ts';
import { accessId } from './accessId.ts';
import { keptText } from './keptText.ts';

/** Scopes of a token that are kept. */
const mostScopes = 50;

/** Whom and when a reader reads for. */
export interface Reading {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly scope?: RequestScope | undefined;
}

/** What was read, and the grant that alone let it be read. */
export interface GrantedAccess extends Access {
  readonly grantId: string | null;
}

/** The entry of what somebody read. */
export function accessEntryOf(
  access: GrantedAccess,
  { viewer, now, scope }: Reading,
  operation: AskedOperation,
): AccessEntryRecord {
  return {
    _id: accessId(now),
    at: now,
    subject: keptText(viewer.subject),
    personId: keptText(claim(viewer, 'person_id')),
    scopes: viewer.scopes.slice(0, mostScopes).map(keptText),
    operationName: keptText(operation.name),
    operationHash: operation.hash,
    requestId: scope?.id ?? null,
    ...access,
  };
}
