import { readFileSync } from 'node:fs';

/** An operation that is shipped to be tried. */
export interface ShippedOperation {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The role that may ask it; null where anybody may. */
  readonly as: string | null;
}

const schema = new URL('../../schema/', import.meta.url);

type Examples = Readonly<Record<string, { readonly as?: string; readonly variables: object }>>;

/** The operations that `schema/operationVariables.json` has example variables for, by name. */
export const operations: readonly ShippedOperation[] = Object.entries(
  JSON.parse(readFileSync(new URL('operationVariables.json', schema), 'utf8')) as Examples,
).map(([name, { as = null, variables }]) => ({
  name,
  document: operation(name),
  variables: variables as ShippedOperation['variables'],
  as,
}));

/** The text of an operation that is shipped. */
export function operation(name: string): string {
  return readFileSync(new URL(`operations/${name}.graphql`, schema), 'utf8');
}
