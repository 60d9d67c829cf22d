import { asksReadThrough, requestIdHeader } from '@spine/kit/requestScope';
import { dequal } from 'dequal/lite';
import type { ForwardedHeaders } from '../subgraphs/subgraphCall.ts';
import type { Asked, CallUnderWay } from './CallUnderWay.ts';
import { Row } from './Row.ts';

/** A subgraph's reads that are under way, to be joined by who asks the same. */
export interface SharedReads {
  /** The identical read of the same viewer; null where none may be joined. */
  readonly find: (asked: Asked) => CallUnderWay | null;
  readonly add: (read: CallUnderWay) => void;
  /** To be told of one that has left its place. */
  readonly ended: (read: CallUnderWay) => void;
  /** Nobody may join any of them any more: what they read may have changed. */
  readonly forget: () => void;
}

/**
 * Tells which reads are the same. One of a request that wants nothing cached, or whose reading may have to be recorded,
 * is nobody else's.
 *
 * @param onShare told of each read that is found
 */
export function sharedReads(onShare: () => void): SharedReads {
  /** By the operation's text: the rest is compared only where that is the same. */
  const underWay = new Map<string, Row<CallUnderWay>>();
  return {
    find: (asked) => {
      const reads = underWay.get(asked[0].query);
      const read = reads && isShareable(asked) ? identical(reads, asked) : null;
      if (read) onShare();
      return read;
    },
    add: (read) => {
      if (!isShareable(read.asked)) return;
      const [{ query }] = read.asked;
      const reads = underWay.get(query) ?? new Row();
      underWay.set(query, reads);
      read.place = reads.add(read);
    },
    ended: ({ asked: [{ query }] }) => {
      if (underWay.get(query)?.first === null) underWay.delete(query);
    },
    forget: () => underWay.clear(),
  };
}

function isShareable([, , headers, terms]: Asked): boolean {
  return !terms?.recorded && !asksReadThrough(headers['cache-control']);
}

function identical(reads: Row<CallUnderWay>, asked: Asked): CallUnderWay | null {
  return reads.find((read) => asksTheSame(read.asked, asked));
}

/** Whether two reads of one text are the same read. */
function asksTheSame(
  [one, oneViewer, oneHeaders]: Asked,
  [other, otherViewer, otherHeaders]: Asked,
): boolean {
  return (
    one.operationName === other.operationName &&
    dequal(one.variables, other.variables) &&
    dequal(oneViewer, otherViewer) &&
    sameHeaders(oneHeaders, otherHeaders)
  );
}

function sameHeaders(one: ForwardedHeaders, other: ForwardedHeaders): boolean {
  const names = compared(one);
  return (
    names.length === compared(other).length && names.every((name) => one[name] === other[name])
  );
}

/** Two requests never share an id. */
function compared(headers: ForwardedHeaders): readonly string[] {
  return Object.keys(headers).filter((name) => name !== requestIdHeader);
}
