import type { Executor, GatewayEngine } from './gatewayEngine.ts';

/** What an engine tells of a supergraph once it runs it. */
type OnLoad = Parameters<GatewayEngine['onSchemaLoadOrUpdate']>[0];

/**
 * An engine whose executor is another's with something before or behind it.
 *
 * @param onLoad told of each supergraph before those who listen to the engine are; where it throws, they are not told
 */
export function withExecutor(
  engine: GatewayEngine,
  around: (executor: Executor) => Executor,
  onLoad?: OnLoad,
): GatewayEngine {
  return {
    onSchemaLoadOrUpdate: (callback) =>
      engine.onSchemaLoadOrUpdate((loaded) => {
        onLoad?.(loaded);
        callback(loaded);
      }),
    load: async (options) => {
      const { executor } = await engine.load(options);
      return { executor: executor && around(executor) };
    },
    stop: () => engine.stop(),
  };
}
