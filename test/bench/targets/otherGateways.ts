import { setTimeout as wait } from 'node:timers/promises';
import { anonymous, viewerHeader } from '@spine/kit/viewer';
import { SignJWT } from 'jose';
import { viewerSecret } from './graphTargets.ts';
import { graphqlShot, type Target } from './Target.ts';

/** A gateway that somebody else runs over the bench's services, as the command line names it. */
export interface OtherGateway {
  readonly name: string;
  /** Of its GraphQL endpoint. */
  readonly url: string;
  /** Its process, where its use of the CPU is to be counted. */
  readonly pid: number | null;
}

/** The first port of the services that other gateways call: the one in `schema/supergraph.graphql`. */
export const servicesPort = 4001;

/** Reads `NAME=URL` or `NAME=URL,PID`; null for anything else. */
export function readOtherGateway(text: string): OtherGateway | null {
  const [, name = '', url = '', pid] = /^([^=]+)=(https?:\/\/[^,]+)(?:,(\d+))?$/.exec(text) ?? [];
  return URL.canParse(url) ? { name, url, pid: pid ? Number(pid) : null } : null;
}

/** Seconds that another gateway may take to come up. */
const patience = 300;

/**
 * Waits until other gateways answer. They cannot sign viewer tokens, so every request brings one that they are
 * to pass on: the public's, valid for a day; an operation that needs a role is refused by the services.
 *
 * @param servicesPids of the services that they call, which count as theirs
 * @throws Error when one does not come up
 */
export async function otherTargets(
  others: readonly OtherGateway[],
  tokens: Readonly<Record<string, string>>,
  servicesPids: readonly number[],
  say: (text: string) => void,
): Promise<readonly Target[]> {
  if (others.length === 0) return [];
  const header = { [viewerHeader]: await lastingViewer() };
  say(`Waiting for ${others.map(({ name, url }) => `${name} at ${url}`).join(', ')} …`);
  for (const other of others) await untilAnswers(other, header);
  return others.map(({ name, url, pid }) => ({
    name,
    url: new URL(url).origin,
    pids: pid === null ? [] : [pid, ...servicesPids],
    shot: graphqlShot(new URL(url).pathname, tokens, header),
  }));
}

function lastingViewer(): Promise<string> {
  return new SignJWT({ scope: '', claims: anonymous.claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'viewer+jwt' })
    .setIssuer('urn:spine:gateway')
    .setAudience('urn:spine:subgraph')
    .setIssuedAt()
    .setExpirationTime('1d')
    .sign(new TextEncoder().encode(viewerSecret));
}

/**
 * Waits until a gateway answers.
 *
 * @throws Error when it does not come up
 */
export async function untilAnswers(
  { name, url }: OtherGateway,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const until = Date.now() + patience * 1_000; Date.now() < until; await wait(500)) {
    const answers = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
  }
  throw new Error(
    `${name} did not answer at ${url} within ${patience} seconds; start it, and name its GraphQL endpoint.`,
  );
}
