import type { Connection, mongo } from 'mongoose';

type Topology = mongo.TopologyDescriptionChangedEvent['newDescription'];

/**
 * Calls back when another member of the replica set becomes the primary, or none is any more. A cursor goes on
 * reading from the member that it was opened on, which may be cut off from the others without knowing.
 *
 * @returns how to end that
 */
export function onNewPrimary(connection: Connection, call: () => void): () => void {
  const client = connection.getClient();
  const note = ({ previousDescription, newDescription }: mongo.TopologyDescriptionChangedEvent) => {
    if (primaryOf(previousDescription) !== primaryOf(newDescription)) call();
  };
  client.on('topologyDescriptionChanged', note);
  return () => void client.off('topologyDescriptionChanged', note);
}

/** Which member is the primary, and by which election. */
function primaryOf({ servers }: Topology): string | null {
  const primary = [...servers.values()].find(({ type }) => type === 'RSPrimary');
  return primary ? `${primary.address} ${primary.electionId?.toHexString()}` : null;
}
