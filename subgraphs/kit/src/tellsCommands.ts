import { flag } from './env.ts';

/** What whoever runs subgraphs can set of how they explain operations. */
export const explainSettings = { EXPLAIN_COMMANDS: flag() };

/**
 * Whether MongoDB's driver is to tell of each command: for traces, and for whoever explains an operation, in production
 * where that is wanted. It costs a seventh of each command's time, so else it does not, and explanations tell no commands.
 */
export function tellsCommands(config: {
  readonly NODE_ENV: string;
  readonly EXPLAIN_COMMANDS: boolean;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
}): boolean {
  const { NODE_ENV, EXPLAIN_COMMANDS, OTEL_EXPORTER_OTLP_ENDPOINT: collector } = config;
  return NODE_ENV !== 'production' || EXPLAIN_COMMANDS || collector !== undefined;
}
