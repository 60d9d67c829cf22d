import { RequestRefused } from '../../policy/limits/requestRefused.ts';
import type { Given, GivenValue, Pair, Parameter, Table } from '../catalogue/Table.ts';

/**
 * What an address asks of a table; texts of which only the graph knows whether they can be used are left to it.
 *
 * @throws RequestRefused 400 naming the first parameter that there is not, that is given twice, or that is none
 */
export function readParameters({ name: table, parameters }: Table, search: URLSearchParams): Given {
  const unknown = [...search.keys()].find((name) => !parameters.some((each) => each.name === name));
  if (unknown !== undefined) {
    const names = parameters.map(({ name }) => name);
    const known = names.length > 0 ? `its parameters are ${names.join(', ')}` : 'it has none';
    throw refused(unknown, `the table ${table} has no such parameter; ${known}.`);
  }
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const value = readValue(parameter, search.getAll(parameter.name));
      return value === undefined ? [] : [[parameter.name, value]];
    }),
  );
}

/** The same with the clock's instant where the table takes that and the address gives none. */
export function withNow({ parameters }: Table, given: Given, at: Date): Given {
  // Whole seconds, and one ago: the clocks of the subgraphs may be a little behind, and nothing is known of later.
  const instant = new Date(Math.floor(at.getTime() / 1_000 - 1) * 1_000).toISOString();
  const now = parameters.flatMap(({ name, isNow }) => (isNow ? [[name, instant] as const] : []));
  return { ...Object.fromEntries(now), ...given };
}

function readValue(parameter: Parameter, given: readonly string[]): GivenValue | undefined {
  const { name, kind, codes, isRequired, pair } = parameter;
  if (pair) return given.length > 0 ? given.map((text) => readPair(name, pair, text)) : undefined;
  const [text, ...others] = given;
  if (others.length > 0) throw refused(name, 'expected one value.');
  if (text === undefined && !isRequired) return undefined;
  if (!text) throw refused(name, 'expected a value.');
  if (kind === 'code' && !codes.some(({ code }) => code === text))
    throw refused(name, `expected one of ${codes.map(({ code }) => code).join(', ')}.`);
  if (kind === 'boolean' && text !== 'true' && text !== 'false')
    throw refused(name, 'expected true or false.');
  if (kind === 'boolean') return text === 'true';
  if (kind !== 'integer' && kind !== 'number') return text;
  const number = Number(text);
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text) || (kind === 'integer' && !Number.isInteger(number)))
    throw refused(name, `expected a ${kind === 'integer' ? 'whole number' : 'number'}.`);
  return number;
}

function readPair(parameter: string, [one, other]: Pair, text: string) {
  const at = text.indexOf(':');
  if (at < 1 || at === text.length - 1)
    throw refused(parameter, `expected ${one}:${other}, any number of times.`);
  return { [one]: text.slice(0, at), [other]: text.slice(at + 1) };
}

function refused(parameter: string, reason: string): RequestRefused {
  return new RequestRefused(400, `Parameter "${parameter}": ${reason}`, {
    code: 'BAD_USER_INPUT',
    argument: parameter,
  });
}
