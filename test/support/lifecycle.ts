import type { UserError, Viewer } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import { type TestSubgraph, testSeed, viewerWith } from './subgraph.ts';

const world = syntheticWorld(testSeed);
const idOf = (person: { id: string } | undefined) => person?.id ?? '';

/** People of the seed: three auditors and three members of the committee. */
export const auditors = world.auditors.slice(0, 3).map(idOf) as [string, string, string];
export const deciders = world.committee.slice(0, 3).map(idOf) as [string, string, string];

/** A centre with its own token. */
export const centreOf = (id: string) => ({
  ...viewerWith(['registry:submit'], { centre_ids: [id] }),
  subject: id,
});
export const auditor = (personId: string) => ({
  ...viewerWith(['audit:read', 'audit:write'], { person_id: personId }),
  subject: personId,
});
export const member = (personId: string = deciders[0]) => ({
  ...viewerWith(['certification:decide'], { person_id: personId }),
  subject: personId,
});

/** The changed entity in each command's payload. */
const entities = {
  fileApplication: 'application',
  completeApplication: 'application',
  withdrawApplication: 'application',
  scheduleAudit: 'audit',
  replaceAuditor: 'audit',
  beginVisit: 'audit',
  recordAssessments: 'audit',
  raiseFinding: 'finding',
  escalateFindings: 'finding',
  recordCorrectiveAction: 'finding',
  verifyFinding: 'finding',
  reportAudit: 'audit',
  decideOnApplication: 'decision',
  decideOnCertificate: 'decision',
  correctCertificateEvent: 'decision',
  publishSchemeVersion: 'version',
  requestCertificateChange: 'request',
  takeBackCertificateRequest: 'request',
} as const;
export type Command = keyof typeof entities;

/** What a command did: the entity's id and revision, or the codes of the rules it broke. */
export interface Outcome {
  readonly id: string;
  readonly revision: number;
  readonly codes: readonly string[];
  readonly userErrors: readonly UserError[];
}

let serial = 0;

/** Gives a command with a key of its own; one that is refused as a whole is an error. */
export async function give(
  subgraph: Pick<TestSubgraph, 'query'>,
  command: Command,
  input: object,
  viewer: Viewer,
): Promise<Outcome> {
  const data = await subgraph.query<Record<string, Record<string, unknown>>>(
    textOf(command),
    { input: keyed(input) },
    viewer,
  );
  const payload = data[command] ?? {};
  const userErrors = payload.userErrors as UserError[];
  const { id = '', revision = 0 } = (payload[entities[command]] ?? {}) as Partial<Outcome>;
  return { id, revision, codes: userErrors.map(({ code }) => code), userErrors };
}

/** The mutation's text. */
export function textOf(command: Command): string {
  const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${command}(input: $input) {
    ${entities[command]} { id ${['decision', 'version'].includes(entities[command]) ? '' : 'revision'} } userErrors { field code message }
  } }`;
}

/** An input under a key that was never used. */
export function keyed(input: object): object {
  serial += 1;
  return { idempotencyKey: `key ${serial}`, ...input };
}
