import { type AskedOperation, claim, type Viewer } from '@spine/kit';
import type { RequestScope } from '@spine/kit/requestScope';
import type { Access } from '../../rules/access/accessesOf.ts';
import type { AccessEntryRecord } from './AccessEntry.ts';
import { accessId } from './accessId.ts';

/** Characters of what others name, so that an entry stays small. */
const longest = 128;
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
    subject: cut(viewer.subject),
    personId: cut(claim(viewer, 'person_id')),
    scopes: viewer.scopes.slice(0, mostScopes).map((scope) => scope.slice(0, longest)),
    operationName: cut(operation.name),
    operationHash: operation.hash,
    requestId: scope?.id ?? null,
    ...access,
  };
}

function cut(text: string | null): string | null {
  return text?.slice(0, longest) ?? null;
}
