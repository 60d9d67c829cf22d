import type { FastifyRequest } from 'fastify';
import type { Given, Table } from '../catalogue/Table.ts';
import type { Form } from '../forms/Form.ts';

/** What an answer says of where things are. */
export interface Addresses {
  /** At which the same is answered again, whatever the form: absolute. */
  readonly cited: string;
  /** Of the table as CSV, beside its description. */
  readonly csv: string;
  /** Of the description of its columns: absolute. */
  readonly describedBy: string;
  /** What a file that it is saved in may be called. */
  readonly file: string;
}

/** @throws TypeError `ERR_INVALID_URL` where the client's `Host` makes no address */
export function addressesOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  { name, parameters }: Table,
  given: Given,
  form: Form | null,
): Addresses {
  const asked = parameters.flatMap((parameter): [string, string][] => {
    const value = given[parameter.name];
    return value === undefined ? [] : [[parameter.name, String(value)]];
  });
  const search = asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
  const at = (path: string) => new URL(`/tables/${path}${search}`, `${protocol}://${host}`).href;
  return {
    cited: at(name),
    csv: `${name}.csv${search}`,
    describedBy: at(`${name}.csv-metadata.json`),
    file: `${fileName(name, asked)}.${form?.extension ?? 'csv'}`,
  };
}

/** The name with what was asked for, in characters that every system's files can have. */
function fileName(name: string, asked: readonly (readonly [string, string])[]): string {
  const parts = asked.map(([parameter, value]) => `${parameter}-${value}`);
  return [name, ...parts]
    .join('_')
    .replace(/[^\w-]+/g, '-')
    .slice(0, 200);
}
