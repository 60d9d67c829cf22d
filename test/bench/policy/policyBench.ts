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
import { onlyKnown } from '../onlyKnown.ts';
import { cpuOf } from '../report/cpuTable.ts';
import { spread, table } from '../report/markdown.ts';
import { ratios } from '../report/saturationTable.ts';
import { measureRounds, type Plan } from '../rounds.ts';
import { bundled } from '../targets/bundled.ts';
import { engines } from '../targets/graphTargets.ts';
import { type Issuer, startIssuer } from '../targets/issuer.ts';
import { nothing, type Piece, pieces, replacements, tracing, wholeLayers } from './pieces.ts';
import { layersTable, policyTable } from './policyTable.ts';
import { wholeGraph } from './wholeGraph.ts';

interface PolicyBenchOptions {
  readonly plan: Omit<Plan, 'progress'>;
  readonly cases: number;
  /**
   * The engine, the checkout's default without; pieces to leave out, all without; and `graph` where that is done to the whole
   * graph only, which without names is measured with all and with none.
   */
  readonly only: readonly string[];
  readonly progress: Progress;
}

const everything: Piece = { name: 'all on', modules: [] };
/** Until then V8 compiles what it has seen often, in threads of its own: the more code, the longer, and first for who comes first. */
const warm = { warmSeconds: 40, warmRequests: 40_000 };
const measured = 'all on, and metrics';
const withoutIt = ({ name }: Pick<Piece, 'name'>) => `without ${name}`;
const untold = withoutIt({ name: 'log' });
const untraced = { name: withoutIt(tracing), called: 'without tracing' };
const leftOut = (piece: Piece): Piece => ({ ...piece, name: withoutIt(piece) });
const graph = 'graph';

interface Measured {
  readonly measurements: readonly Measurement[];
  readonly report: string;
}

/**
 * What the policy costs: the gateway before instant subgraphs as it is, without each piece of its policy, and
 * without any; then the whole graph with it and without. Pieces are left out by building the programs from other
 * modules; no setting turns them off.
 */
export async function policyBench({
  plan,
  cases,
  only,
  progress,
}: PolicyBenchOptions): Promise<Measured> {
  onlyKnown(only, [...engines, ...pieces.map(({ name }) => name), graph]);
  const engine = engines.find((name) => only.includes(name)) ?? engines[0] ?? '';
  const named = only.filter((name) => !engines.includes(name) && name !== graph);
  const parts: Measured[] = [];
  if (!only.includes(graph))
    parts.push(await gatewayAlone({ ...plan, ...warm, progress }, engine, named));
  if (named.length === 0 || only.includes(graph)) {
    const without = pieces.filter(({ name }) => named.includes(name)).map(leftOut);
    const variants = { all: everything, without, none: nothing };
    parts.push(await wholeGraph({ plan: { ...plan, ...warm }, cases, engine, progress }, variants));
  }
  return {
    measurements: parts.flatMap(({ measurements }) => measurements),
    report: parts.map(({ report }) => report).join('\n\n'),
  };
}

/** @param named pieces to leave out, each in turn; all without */
async function gatewayAlone(
  plan: Plan,
  engine: string,
  named: readonly string[],
): Promise<Measured> {
  const stops: (() => unknown)[] = [];
  try {
    stops.push((await startShop(0)).stop);
    const issuer = await startIssuer();
    stops.push(issuer.close);
    const gateways: ShopGateway[] = [];
    for (const [index, variant] of (await variants(named)).entries()) {
      plan.progress({ label: `Building ${variant.name}`, done: 0, total: 0 });
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
    const measurements = await measureRounds(gateways, workloads, plan);
    const ends = { all: everything.name, none: nothing.name };
    const tables = workloads.map(({ name }) => policyTable(measurements, name, ends));
    const names = workloads.map(({ name }) => name);
    const layers = wholeLayers.map(withoutIt);
    const report = [
      ...tables,
      layersTable(measurements, names, layers, ends),
      besidesTable(measurements, names, measured, { name: untold, called: 'both off' }),
      besidesTable(measurements, names, everything.name, untraced),
    ].join('\n\n');
    return { measurements, report };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function variants(named: readonly string[]): Promise<readonly Piece[]> {
  const metrics = { METRICS_PORT: String(await freePort()) };
  const chosen = pieces.filter(({ name }) => named.length === 0 || named.includes(name));
  return [
    everything,
    { ...everything, name: measured, settings: metrics },
    ...chosen.map(leftOut),
    nothing,
  ];
}

/** What it costs to have something beside not to have it: metrics and log, which are settings, or tracing that is off. */
function besidesTable(
  measurements: readonly Measurement[],
  workloads: readonly string[],
  having: string,
  not: { readonly name: string; readonly called: string },
): string {
  const rows = workloads.map((workload) => {
    const of = measurements.filter((each) => each.workload === workload);
    const times = (pick?: typeof cpuOf) => spread(spreadOf(ratios(of, having, not.name, pick)));
    return [workload, times(cpuOf), times()];
  });
  return table([having, `CPU × ${not.called}`, `rate × ${not.called}`], rows);
}

async function startVariant(
  { name, modules, settings }: Piece,
  index: number,
  engine: string,
  issuer: Issuer,
) {
  const bundle = await bundled('gateway/src/main.ts', `gateway-${index}`, replacements(modules));
  return startShopGateway(name, [bundle], {
    ENGINE: engine,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    ...settings,
  });
}
