import type { GatewayContext } from '../context.ts';
import type { GatewayEngine } from './gatewayEngine.ts';
import { withExecutor } from './withExecutor.ts';

/**
 * An engine that answers nothing to a request that is only to be planned. No subgraph was asked, so whatever the engine
 * made of that is no answer, and what it misses in it no subgraph's fault.
 */
export function plannedOnly(engine: GatewayEngine): GatewayEngine {
  return withExecutor(engine, (executor) => async (request) => {
    const answer = await executor(request);
    const { record } = request.context as GatewayContext;
    return record?.explanation?.mode === 'plan' ? { data: null } : answer;
  });
}
