import type { LogEntryResolvers } from '../generated/types.ts';

export const LogEntry: LogEntryResolvers = {
  id: ({ leafHash }) => Buffer.from(leafHash, 'base64').toString('hex'),
};
