import type { Databases } from './databases.ts';

/** What a request to an endpoint carries: the operation's variables. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Answers one operation's `data` as somebody would who writes an endpoint for it by hand: the fewest waves of
 * parallel queries, only the fields that are shown, the subgraphs' own rules, and no check of any right.
 *
 * @param today the default of every day that may be left out
 */
export type Endpoint<V> = (databases: Databases, variables: V, today: string) => Promise<unknown>;
