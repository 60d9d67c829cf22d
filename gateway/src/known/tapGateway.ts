import type { GatewayContext } from '../context.ts';
import type { Executor, GatewayEngine } from '../engine/gatewayEngine.ts';

/** A way to an engine's executor past whoever it was made for. */
export interface Tap {
  readonly tap: (engine: GatewayEngine) => GatewayEngine;
  /** Null until the engine is loaded. */
  readonly executor: () => Executor | null;
}

/** Taps an engine. What a request was executed for already it is not executed for again. */
export function tapGateway(): Tap {
  let tapped: Executor | null = null;
  return {
    executor: () => tapped,
    tap: (engine) => ({
      onSchemaLoadOrUpdate: (callback) => engine.onSchemaLoadOrUpdate(callback),
      load: async (options) => {
        const { executor } = await engine.load(options);
        tapped = executor;
        return { executor: executor && executedOnce(executor) };
      },
      stop: () => engine.stop(),
    }),
  };
}

function executedOnce(executor: Executor): Executor {
  return (request) => (request.context as GatewayContext).executed ?? executor(request);
}
