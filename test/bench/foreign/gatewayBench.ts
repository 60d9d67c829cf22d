import type { Progress } from '@spine/kit';
import type { Measurement } from '../measure.ts';
import { cpuTable } from '../report/cpuTable.ts';
import { saturationTable } from '../report/saturationTable.ts';
import { measureRounds, type Plan } from '../rounds.ts';
import { engines } from '../targets/graphTargets.ts';
import { type OtherGateway, untilAnswers } from '../targets/otherGateways.ts';
import {
  type ShopGateway,
  shopPort,
  shopSupergraph,
  shopWorkload,
  startShop,
  startShopGateway,
  startStockGateway,
  verifyShop,
} from './shopTargets.ts';

interface GatewayBenchOptions {
  readonly plan: Omit<Plan, 'progress'>;
  readonly others: readonly OtherGateway[];
  readonly progress: Progress;
  readonly say: (text: string) => void;
}

/** The gateway alone, its whole policy on, before subgraphs that answer at once: every engine, and others. */
export async function gatewayBench({
  plan,
  others,
  progress,
  say,
}: GatewayBenchOptions): Promise<{ measurements: readonly Measurement[]; report: string }> {
  const stops: (() => unknown)[] = [];
  try {
    stops.push((await startShop(others.length > 0 ? shopPort : 0)).stop);
    const gateways: ShopGateway[] = [];
    for (const engine of engines) {
      const command = ['run.mjs', 'gateway/src/main.ts'];
      const gateway = await startShopGateway(engine, command, { ENGINE: engine });
      stops.push(gateway.stop);
      gateways.push(gateway);
    }
    const stock = await startStockGateway();
    stops.push(stock.stop);
    gateways.push(stock);
    if (others.length > 0) say(`Waiting for gateways on ${shopSupergraph} …`);
    for (const other of others) {
      await untilAnswers(other, {});
      const { origin: url, pathname: path } = new URL(other.url);
      gateways.push({ name: other.name, url, path, pids: other.pid === null ? [] : [other.pid] });
    }
    const sizes = await verifyShop(gateways);
    const workloads = [shopWorkload('small'), shopWorkload('deep')];
    const measurements = await measureRounds(gateways, workloads, { ...plan, progress });
    const tables = workloads.flatMap(({ name }) => [
      saturationTable(measurements, name, 'apollo'),
      cpuTable(measurements, name, ['apollo', stock.name]),
    ]);
    const bytes = `Bytes of the answers: small ${sizes.small}, deep ${sizes.deep}.`;
    return { measurements, report: [...tables, bytes].join('\n\n') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
