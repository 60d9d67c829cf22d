import type { Executor, GatewayEngine } from './gatewayEngine.ts';

/** An engine whose executor is another's with something before or behind it. */
export function withExecutor(
  engine: GatewayEngine,
  around: (executor: Executor) => Executor,
): GatewayEngine {
  return {
    onSchemaLoadOrUpdate: (callback) => engine.onSchemaLoadOrUpdate(callback),
    load: async (options) => {
      const { executor } = await engine.load(options);
      return { executor: executor && around(executor) };
    },
    stop: () => engine.stop(),
  };
}
