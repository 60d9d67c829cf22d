import { writeFile } from 'node:fs/promises';
import { anonymous, type Subgraph } from '@spine/kit';
import { StartupError } from '@spine/kit/startup';
import { type Config, requireInProduction } from '../config.ts';
import { withSubgraphs } from '../maintain.ts';
import type { Program } from '../program.ts';
import { signing } from '../signing.ts';

type Data = Readonly<Record<string, unknown>>;

/** Asks one subgraph as anybody may; what the gateway would plan is asked in its order. */
type Ask = (name: string, query: string, variables?: object) => Promise<Data>;

/**
 * Writes the credential of a certificate to a file, as compact JWS without a newline.
 *
 * @throws StartupError when there is no such certificate, or the file cannot be written
 */
export function exportCertificate(config: Config, program: Program, number: string, file: string) {
  return exported(config, program, file, async (ask) => {
    const credential = await credentialOf(number, ask);
    if (typeof credential === 'string')
      return { text: credential, what: `The credential of ${number}` };
    throw new StartupError(
      `There is no certificate ${number}; look its number up in the register.`,
    );
  });
}

/**
 * Writes all status lists to a file, one a line, as compact JWS.
 *
 * @throws StartupError when the file cannot be written
 */
export function exportStatusLists(config: Config, program: Program, file: string) {
  return exported(config, program, file, async (ask) => {
    const { statusLists } = await ask('quality', '{ statusLists }');
    const names = statusLists as readonly string[];
    const lists = names.map((name) =>
      ask('quality', 'query ($name: ID!) { statusList(name: $name) }', { name }),
    );
    const texts = (await Promise.all(lists)).map(({ statusList }) => `${statusList}\n`);
    return { text: texts.join(''), what: `${texts.length} status lists` };
  });
}

async function exported(
  config: Config,
  program: Program,
  file: string,
  read: (ask: Ask) => Promise<{ readonly text: string; readonly what: string }>,
): Promise<void> {
  requireInProduction(config, ['MONGODB_URI', 'SIGNING_KEYS', 'SIGNING_ISSUER']);
  const own = { ...(await signing(config)) };
  const work = async (subgraphs: readonly Subgraph[]) => {
    const { text, what } = await read(asking(subgraphs));
    await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
      throw new StartupError(`${file} cannot be written (${error.code}); name a file that can.`);
    });
    return `${what} written to ${file}.`;
  };
  await withSubgraphs(config, program, work, own);
}

function asking(subgraphs: readonly Subgraph[]): Ask {
  return async (name, query, variables = {}) => {
    const subgraph = subgraphs.find((each) => each.name === name);
    const request = { query, variables: variables as Data };
    const answer = await subgraph?.execute(request, anonymous);
    if (answer?.errors) throw new Error(JSON.stringify(answer.errors));
    return (answer?.data ?? {}) as Data;
  };
}

async function credentialOf(number: string, ask: Ask): Promise<unknown> {
  const { certificate } = await ask(
    'quality',
    'query ($number: ID!) { certificate(number: $number) { centre { id } } }',
    { number },
  );
  if (!certificate) return null;
  const { centre } = await ask(
    'organizations',
    'query ($id: ID!) { centre(id: $id) { name unit city country } }',
    (certificate as { centre: { id: string } }).centre,
  );
  const { _entities } = await ask(
    'quality',
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Certificate { credential } } }',
    { of: [{ __typename: 'Certificate', number, centre }] },
  );
  return (_entities as readonly { credential: unknown }[])[0]?.credential;
}
