import type { Logger } from '@spine/kit/Logger';

/** What the log says of a document that is not trusted. */
export interface UntrustedDocument {
  readonly operation: string | null;
  readonly client: string | null;
  /** SHA-256 of its text, where the request told or had it. */
  readonly hash: string | null;
}

/** Documents remembered; at most some 300 bytes each. */
const most = 1_000;
/** Characters of a name that are kept. */
const longest = 64;

/**
 * Tells of each document of each client once, so that a log lists what is left to register and not how often it
 * was asked. Whoever sends ever new documents draws no more lines than the requests themselves do.
 */
export function untrustedLog(logger: Logger): (document: UntrustedDocument) => void {
  const told = new Set<string>();
  return ({ operation, client, hash }) => {
    const document = {
      operation: operation?.slice(0, longest) ?? null,
      client,
      hash: hash?.slice(0, longest) ?? null,
    };
    const key = JSON.stringify(document);
    if (told.has(key)) return;
    if (told.size >= most) told.clear();
    told.add(key);
    logger.warn(document, 'a document is not trusted');
  };
}
