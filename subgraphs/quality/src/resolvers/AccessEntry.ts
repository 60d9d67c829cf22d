import type { AccessEntryResolvers } from '../generated/types.ts';

export const AccessEntry: AccessEntryResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => (centreId === null ? null : { id: centreId }),
  person: ({ personId }) => (personId === null ? null : { id: personId }),
  breakGlassGrant: ({ grantId }, _args, { loaders }) =>
    grantId ? loaders.grantById.load(grantId) : null,
  operation: ({ operationName, operationHash }) => ({ name: operationName, hash: operationHash }),
};
