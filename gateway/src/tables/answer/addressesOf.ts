import type { FastifyRequest } from 'fastify';
import type { Given, GivenValue, Parameter, Table } from '../catalogue/Table.ts';
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

/**
 * Of hosts only `Host` counts: caches keep answers by it, and a client could name any other in `X-Forwarded-Host`.
 *
 * @throws TypeError `ERR_INVALID_URL` where the client's `Host` makes no address
 */
export function addressesOf(
  { protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>,
  { name, parameters }: Table,
  given: Given,
  form: Form | null,
): Addresses {
  const asked = parameters.flatMap((parameter) => textsOf(parameter, given[parameter.name]));
  const search = asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
  const origin = `${protocol === 'https' ? 'https' : 'http'}://${headers.host ?? ''}`;
  const at = (path: string) => new URL(`/tables/${path}${search}`, origin).href;
  return {
    cited: at(name),
    csv: `${name}.csv${search}`,
    describedBy: at(`${name}.csv-metadata.json`),
    file: `${fileName(name, asked)}.${form?.extension ?? 'csv'}`,
  };
}

/** What a parameter is in an address: nothing, once, or a pair at a time. */
export function textsOf(
  { name, pair }: Parameter,
  value: GivenValue | undefined,
): readonly [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  const [one = '', other = ''] = pair ?? [];
  return value.map((each) => [name, `${each[one]}:${each[other]}`]);
}

/** The name with what was asked for, in characters that every system's files can have. */
function fileName(name: string, asked: readonly (readonly [string, string])[]): string {
  const parts = asked.map(([parameter, value]) => `${parameter}-${value}`);
  return [name, ...parts]
    .join('_')
    .replace(/[^\w-]+/g, '-')
    .slice(0, 200);
}
