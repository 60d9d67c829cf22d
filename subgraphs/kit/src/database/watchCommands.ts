import type { mongo } from 'mongoose';
import { currentRequest } from '../request/requestScope.ts';
import { type SentCommand, sentCommand } from '../request/sentCommand.ts';
import type { Span } from '../request/span.ts';

interface UnderWay {
  readonly span: Span | undefined;
  readonly command: SentCommand;
}

/**
 * Makes each command that the client sends for a request a span of that request's trace, and tells of it where
 * the request asks. The driver's own events say when a command began and ended; nothing is patched.
 */
export function watchCommands(client: mongo.MongoClient): void {
  const underWay = new Map<number, UnderWay>();
  client.on('commandStarted', (event) => {
    const scope = currentRequest();
    if (!scope?.span && !scope?.onCommand) return;
    const command = sentCommand(event);
    scope.onCommand?.(command);
    const { name, collection, database } = command;
    const span = scope.span?.open('client', `${name} ${collection}`.trim(), {
      'db.system.name': 'mongodb',
      'db.namespace': database,
      'db.collection.name': collection,
      'db.operation.name': name,
    });
    underWay.set(event.requestId, { span, command });
  });
  const settle = (requestId: number, ms: number, fault?: string) => {
    const { span, command } = underWay.get(requestId) ?? {};
    if (command) command.ms = ms;
    span?.end(fault);
    underWay.delete(requestId);
  };
  client.on('commandSucceeded', ({ requestId, duration }) => settle(requestId, duration));
  client.on('commandFailed', ({ requestId, duration, failure }) =>
    settle(requestId, duration, failure.name),
  );
}
