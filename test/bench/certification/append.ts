import type { FormattedExecutionResult } from 'graphql';
import { LogEntryModel } from '../../../subgraphs/quality/src/models/log/LogEntry.ts';
import { deciders, keyed, member, textOf } from '../../support/lifecycle.ts';
import { ascending, percentile, spreadOf } from '../load/statistics.ts';
import { figure, spread } from '../report/markdown.ts';
import type { Ground, Piece } from './Piece.ts';

/** What a decision may take more with the log than without, in percent. */
const wanted = 25;
const writers = 16;
/** Decisions of each writer in one turn. */
const turns = 4;

/** A valid certificate that one writer suspends and reinstates. */
interface Held {
  readonly number: string;
  readonly centreId: string;
  isSuspended: boolean;
}

/**
 * What the log adds to a decision while sixteen committees decide at once: decisions that append to it, and decisions
 * whose entries are made and not inserted, in turns.
 */
export const append: Piece = async (ground) => {
  const rounds = ground.quick ? 4 : ground.rounds * 8;
  const held = await validCertificates(ground);
  const added: number[] = [];
  const latencies: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let round = 0; round <= rounds; round += 1) {
    ground.progress({ label: 'Deciding', done: round, total: rounds });
    const order = round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    const medians = { with: 0, without: 0 };
    for (const which of order) {
      const measured = await (which === 'with'
        ? decideAll(held, ground)
        : withoutLog(() => decideAll(held, ground)));
      medians[which] = percentile(measured, 0.5);
      if (round > 0) latencies[which].push(...measured);
    }
    // The first round warms up.
    if (round > 0) added.push((medians.with / medians.without - 1) * 100);
  }
  const median = (which: 'with' | 'without') => spreadOf(latencies[which]).median;
  const percent = (median('with') / median('without') - 1) * 100;
  return [
    {
      what: `% that the log adds to a decision’s latency, ${writers} writers`,
      measured: `${figure(percent)} (${figure(median('with'))} to ${figure(median('without'))} ms; by round ${spread(spreadOf(added))})`,
      wanted: `≤${wanted}`,
      isKept: percent <= wanted,
    },
  ];
};

async function withoutLog<T>(work: () => Promise<T>): Promise<T> {
  const collection = LogEntryModel.collection as { insertMany?: unknown };
  collection.insertMany = async () => ({});
  try {
    return await work();
  } finally {
    delete collection.insertMany;
  }
}

/** Milliseconds of each decision, ascending. */
async function decideAll(held: readonly Held[], ground: Ground): Promise<number[]> {
  const latencies: number[] = [];
  const writer = async (certificate: Held) => {
    for (let i = 0; i < turns; i += 1) latencies.push(await decide(certificate, ground));
  };
  await Promise.all(held.map(writer));
  return latencies.toSorted(ascending);
}

async function decide(certificate: Held, ground: Ground): Promise<number> {
  const { number, centreId, isSuspended } = certificate;
  const input = keyed({
    certificateNumber: number,
    kind: isSuspended ? 'REINSTATE' : 'SUSPEND',
    expectedVersion: await fileRevision(centreId, ground),
    deciderIds: deciders,
    reason: 'To be measured.',
    initiatedBy: 'BODY',
  });
  const began = performance.now();
  const data = await ask(ground, textOf('decideOnCertificate'), { input });
  const milliseconds = performance.now() - began;
  const { userErrors } = data.decideOnCertificate as { userErrors: readonly unknown[] };
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  certificate.isSuspended = !isSuspended;
  return milliseconds;
}

async function fileRevision(id: string, ground: Ground): Promise<number> {
  const { _entities } = await ask(
    ground,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { certificationFile { revision } } } }',
    { of: [{ __typename: 'Centre', id }] },
  );
  const [centre] = _entities as { certificationFile: { revision: number } }[];
  return centre?.certificationFile.revision ?? 0;
}

async function validCertificates(ground: Ground): Promise<Held[]> {
  const { certificationRegister } = await ask(
    ground,
    '{ certificationRegister(status: VALID, first: 100) { nodes { certificate { number centre { id } } } } }',
    {},
  );
  const { nodes } = certificationRegister as {
    nodes: { certificate: { number: string; centre: { id: string } } }[];
  };
  const byCentre = new Map(
    nodes.map(({ certificate }) => [certificate.centre.id, certificate.number]),
  );
  const held: Held[] = [];
  for (const [centreId, number] of byCentre) {
    const certificate = { centreId, number, isSuspended: false };
    if (held.length < writers && (await canBeReinstated(certificate, ground)))
      held.push(certificate);
  }
  if (held.length === writers) return held;
  throw new Error(`There are ${held.length} certificates to decide on, and ${writers} writers.`);
}

/** Where a major finding is open, a certificate stays suspended. */
async function canBeReinstated(certificate: Held, ground: Ground): Promise<boolean> {
  try {
    await decide(certificate, ground);
    await decide(certificate, ground);
    return true;
  } catch {
    return false;
  }
}

async function ask({ subgraph }: Ground, query: string, variables: object) {
  const request = { query, variables: variables as Record<string, unknown> };
  const { data, errors }: FormattedExecutionResult = await subgraph.execute(request, member());
  if (errors) throw new Error(JSON.stringify(errors));
  return data as Record<string, unknown>;
}
