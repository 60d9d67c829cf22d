import { operations } from '../../support/operations.ts';
import { onlyKnown } from '../onlyKnown.ts';
import { engines } from '../targets/graphTargets.ts';
import { type OtherGateway, servicesPort } from '../targets/otherGateways.ts';

interface ShapeOptions {
  readonly others: readonly OtherGateway[];
  readonly uncached: boolean;
  readonly workers: boolean;
}

/** The one process that keeps no records. */
export const uncachedName = 'one process, cache off';
export const keepingNone = { settings: { RECORD_CACHE_MB: '0' } };

/** What the graph is started as. */
export function shapesOf({ others, uncached, workers }: ShapeOptions) {
  const [engine = ''] = engines;
  const oneProcess = { services: false };
  const services = { services: true, subgraphPort: others.length > 0 ? servicesPort : 0 };
  const byTwo = { settings: { WORKERS: '2' } };
  return [
    { name: 'one process', engine, ...oneProcess },
    ...(uncached ? [{ name: uncachedName, engine, ...oneProcess, ...keepingNone }] : []),
    ...(workers ? [{ name: 'one process, 2 workers', engine, ...oneProcess, ...byTwo }] : []),
    { name: 'services', engine, ...services },
    ...engines.slice(1).flatMap((other) => [
      { name: `one process, ${other}`, engine: other, ...oneProcess },
      { name: `services, ${other}`, engine: other, services: true },
    ]),
  ];
}

/**
 * Refuses names of neither a target nor an operation. A name with a comma cannot be given.
 *
 * @throws StartupError naming what is unknown
 */
export function refuseUnknown(options: ShapeOptions & { readonly only: readonly string[] }): void {
  const names = [...shapesOf(options), ...operations].map(({ name }) => name);
  onlyKnown(
    options.only,
    names.filter((name) => !name.includes(',')),
  );
}
