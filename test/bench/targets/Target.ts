import type { ShippedOperation } from '../../support/operations.ts';
import type { Shot } from '../load/Shot.ts';

/** Something that answers the operations over HTTP, and is measured. */
export interface Target {
  readonly name: string;
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** The processes that answer; those that they started are found. None where they are not known. */
  readonly pids: readonly number[];
  /** The request for an operation; its answer's length is not known yet. */
  shot(operation: ShippedOperation, variables: object): Shot;
}

const json = { 'content-type': 'application/json' };

/** How an operation is asked of a GraphQL server, with the token of its role. */
export function graphqlShot(
  path: string,
  tokens: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>> = {},
): Target['shot'] {
  const prefixes = new Map<string, string>();
  return ({ name, document, as }, variables) => {
    const prefix = prefixes.get(name) ?? `{"query":${JSON.stringify(document)},"variables":`;
    prefixes.set(name, prefix);
    return {
      path,
      headers: { ...json, ...extra, ...(as && { authorization: `Bearer ${tokens[as]}` }) },
      body: `${prefix}${JSON.stringify(variables)}}`,
      bytes: null,
    };
  };
}

/** How an operation is asked of its hand-written endpoint. */
export function endpointShot({ name }: ShippedOperation, variables: object): Shot {
  return { path: `/${name}`, headers: json, body: JSON.stringify(variables), bytes: null };
}
