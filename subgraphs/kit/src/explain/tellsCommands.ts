import { type TraceSettings, tracesTo } from '../observe/startTracing.ts';
import { flag } from '../process/env.ts';

/** What whoever runs subgraphs can set of how they explain operations. */
export const explainSettings = { EXPLAIN_COMMANDS: flag() };

/**
 * Whether MongoDB's driver is to tell of each command: for traces, and for whoever explains an operation, in production
 * where that is wanted. It costs a seventh of each command's time, so else it does not, and explanations tell no commands.
 */
export function tellsCommands(
  config: TraceSettings & { readonly NODE_ENV: string; readonly EXPLAIN_COMMANDS: boolean },
): boolean {
  const { NODE_ENV, EXPLAIN_COMMANDS } = config;
  return NODE_ENV !== 'production' || EXPLAIN_COMMANDS || tracesTo(config) !== undefined;
}
