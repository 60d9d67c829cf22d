import type { Progress } from '@spine/kit';
import { freePort } from '@spine/spine';
import {
  type ShopGateway,
  shopWorkload,
  startShop,
  startShopGateway,
  verifyShop,
} from '../foreign/shopTargets.ts';
import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { cpuOf } from '../report/cpuTable.ts';
import { spread, table } from '../report/markdown.ts';
import { ratios } from '../report/saturationTable.ts';
import { measureRounds, type Plan } from '../rounds.ts';
import { bundled } from '../targets/bundled.ts';
import { engines } from '../targets/graphTargets.ts';
import { type Issuer, startIssuer } from '../targets/issuer.ts';
import { nothing, type Piece, pieces } from './pieces.ts';
import { policyTable } from './policyTable.ts';

interface PolicyBenchOptions {
  readonly plan: Omit<Plan, 'progress'>;
  /** The engine, the checkout's default without; and pieces to leave out, all without. */
  readonly only: readonly string[];
  readonly progress: Progress;
}

const everything: Piece = { name: 'all on', modules: [] };
/** Until then V8 compiles what it has seen often, in threads of its own: the more code, the longer, and first for who comes first. */
const warm = { warmSeconds: 15, warmRequests: 10_000 };
const measured = 'all on, and metrics';
const untold = 'without log';

/**
 * What the policy costs: the gateway before instant subgraphs as it is, without each piece of its policy, and
 * without any. Pieces are left out by building the gateway from other modules; no setting turns them off.
 */
export async function policyBench({
  plan,
  only,
  progress,
}: PolicyBenchOptions): Promise<{ measurements: readonly Measurement[]; report: string }> {
  const stops: (() => unknown)[] = [];
  const engine = engines.find((name) => only.includes(name)) ?? engines[0] ?? '';
  try {
    stops.push((await startShop(0)).stop);
    const issuer = await startIssuer();
    stops.push(issuer.close);
    const metrics = { METRICS_PORT: String(await freePort()) };
    const named = only.filter((name) => !engines.includes(name));
    const chosen = pieces.filter(({ name }) => named.length === 0 || named.includes(name));
    const variants: readonly Piece[] = [
      everything,
      { ...everything, name: measured, settings: metrics },
      ...chosen.map((piece) => ({ ...piece, name: `without ${piece.name}` })),
      nothing,
    ];
    const gateways: ShopGateway[] = [];
    for (const [index, variant] of variants.entries()) {
      progress({ label: `Building ${variant.name}`, done: 0, total: 0 });
      const gateway = await startVariant(variant, index, engine, issuer);
      stops.push(gateway.stop);
      gateways.push(gateway);
    }
    await verifyShop(gateways);
    const token = await issuer.token({ scope: 'some:scope' });
    const workloads = [
      shopWorkload('small'),
      shopWorkload('small', { authorization: `Bearer ${token}` }, 'small, with a token'),
      shopWorkload('deep'),
    ];
    const measurements = await measureRounds(gateways, workloads, { ...plan, ...warm, progress });
    const ends = { all: everything.name, none: nothing.name };
    const tables = workloads.map(({ name }) => policyTable(measurements, name, ends));
    const names = workloads.map(({ name }) => name);
    const report = [...tables, observationTable(measurements, names)].join('\n\n');
    return { measurements, report };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** What it costs to count and to log, against neither: both are settings. */
function observationTable(measurements: readonly Measurement[], workloads: readonly string[]) {
  const rows = workloads.map((workload) => {
    const of = measurements.filter((each) => each.workload === workload);
    const times = (pick?: typeof cpuOf) => spread(spreadOf(ratios(of, measured, untold, pick)));
    return [workload, times(cpuOf), times()];
  });
  return table(['metrics and log on', 'CPU × both off', 'rate × both off'], rows);
}

async function startVariant(
  { name, modules, settings }: Piece,
  index: number,
  engine: string,
  issuer: Issuer,
) {
  const replaced = new Map(
    modules.map((module) => [module, new URL(`without/${module}`, import.meta.url).pathname]),
  );
  const bundle = await bundled('gateway/src/main.ts', `gateway-${index}`, replaced);
  return startShopGateway(name, [bundle], {
    ENGINE: engine,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    ...settings,
  });
}
