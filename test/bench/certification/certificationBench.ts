import { openSubgraph, type Progress, silentLogger } from '@spine/kit';
import { quality } from '@spine/quality';
import { signingSettings } from '../../support/signing.ts';
import { onlyKnown } from '../onlyKnown.ts';
import { table } from '../report/markdown.ts';
import { startMongo } from '../targets/mongo.ts';
import { append } from './append.ts';
import { inclusion } from './inclusion.ts';
import { ledger } from './ledger.ts';
import { benchNow, type Figure, type Piece } from './Piece.ts';
import { register } from './register.ts';
import { verification } from './verification.ts';
import { writers } from './writers.ts';

interface CertificationBenchOptions {
  readonly plan: { readonly rounds: number };
  /** Pieces by name; all without. */
  readonly only: readonly string[];
  readonly alone: boolean;
  readonly progress: Progress;
}

/** In this order: the last leave a long log and a large register behind. */
const pieces: Readonly<Record<string, Piece>> = {
  ...{ verification, ledger, append, writers, inclusion, register },
};

/** What certification promises in figures, measured on a MongoDB of its own. */
export async function certificationBench({
  plan,
  only,
  alone,
  progress,
}: CertificationBenchOptions): Promise<{ figures: readonly Figure[]; report: string }> {
  onlyKnown(only, Object.keys(pieces));
  const mongo = await startMongo();
  const subgraph = await openSubgraph(quality, {
    mongoUri: mongo.uri,
    databasePrefix: '',
    cursorSecret: 'a cursor secret that only the bench uses',
    logger: silentLogger,
    own: signingSettings,
    clock: benchNow,
  });
  try {
    await subgraph.migrate();
    await subgraph.seed({ seed: 1, size: 0, progress });
    const ground = { subgraph, mongoPid: mongo.pid, rounds: plan.rounds, quick: !alone, progress };
    const figures: Figure[] = [];
    for (const [name, piece] of Object.entries(pieces))
      if (only.length === 0 || only.includes(name)) figures.push(...(await piece(ground)));
    return { figures, report: reportOf(figures) };
  } finally {
    await subgraph.close();
    await mongo.stop();
  }
}

function reportOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, wanted, isKept }) => [
    ...[what, measured, wanted],
    isKept ? 'yes' : 'no',
  ]);
  return table(['certification', 'measured', 'wanted', 'kept'], rows);
}
