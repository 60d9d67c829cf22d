import type { FormattedExecutionResult } from 'graphql';
import type { Connection } from 'mongoose';
import { commandShape } from '../database/commandShape.ts';
import { currentRequest, withinRequest } from '../request/requestScope.ts';
import type { SentCommand } from '../request/sentCommand.ts';
import { explainCommand, isRead, type ReadPlan } from './explainCommand.ts';

/** A command that an operation sent to MongoDB, without its values. */
export interface ExplainedCommand {
  readonly command: string;
  readonly collection: string;
  /** What it looks for, each value a `?`. */
  readonly shape: string;
  /** Milliseconds until its reply. */
  readonly ms: number | null;
  /** Null for what only writes, and where MongoDB would not explain it. */
  readonly plan: ReadPlan | null;
}

/**
 * Runs an operation and adds the commands it sent, explained by MongoDB, as the extension `explain`. The driver must
 * tell of them.
 */
export async function explainedAnswer(
  connection: Connection,
  run: () => Promise<FormattedExecutionResult>,
): Promise<FormattedExecutionResult> {
  const sent: SentCommand[] = [];
  const scope = {
    id: '',
    ...currentRequest(),
    onCommand: (command: SentCommand) => sent.push(command),
  };
  const answer = await withinRequest(scope, run);
  const explain = await Promise.all(sent.map((command) => explained(connection, command)));
  return { ...answer, extensions: { ...answer.extensions, explain } };
}

async function explained(connection: Connection, sent: SentCommand): Promise<ExplainedCommand> {
  const plan = isRead(sent)
    ? await explainCommand(connection.getClient(), sent).catch(() => null)
    : null;
  const { name: command, collection, ms } = sent;
  return { command, collection, shape: commandShape(sent), ms, plan };
}
