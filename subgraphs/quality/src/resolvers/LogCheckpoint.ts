import type { LogCheckpointResolvers } from '../generated/types.ts';

export const LogCheckpoint: LogCheckpointResolvers = {
  size: ({ _id }) => _id,
  rootHash: ({ root }) => root,
};
