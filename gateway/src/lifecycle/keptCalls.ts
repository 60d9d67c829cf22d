import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';

/** Calls to subgraphs that generations share. */
export interface KeptCalls {
  /**
   * The call to a subgraph at an address, made when nobody has it yet.
   *
   * @throws anything that making it throws
   */
  take(name: string, url: string): TakenCall;
}

/** A call, and the right to it; who gives it back last ends it. */
export interface TakenCall {
  readonly call: SubgraphCall;
  giveBack(): Promise<void>;
}

interface Kept {
  readonly name: string;
  readonly call: SubgraphCall;
  takers: number;
  /** Whether its circuit is. */
  open: boolean;
}

/**
 * Keeps a subgraph's connections, circuit and reads under way while any generation calls it at the same address,
 * so that a new supergraph neither reconnects nor forgets that a subgraph is in trouble, and a read never joins
 * one of the generation before that began before a write ended.
 *
 * @param make opens a call, which tells when its circuit opens or closes
 * @param tellCircuit whether any call to the subgraph has an open circuit, wherever it goes
 */
export function keptCalls(
  make: (name: string, url: string, circuitChanged: (open: boolean) => void) => SubgraphCall,
  tellCircuit: (name: string, open: boolean) => void,
): KeptCalls {
  const kept = new Map<string, Kept>();
  const tell = (name: string) =>
    tellCircuit(
      name,
      [...kept.values()].some((each) => each.name === name && each.open),
    );
  const opened = (name: string, url: string): Kept => {
    const call = make(name, url, (open) => {
      made.open = open;
      tell(name);
    });
    const made: Kept = { name, call, takers: 0, open: false };
    return made;
  };
  return {
    take: (name, url) => {
      const key = JSON.stringify([name, url]);
      const found = kept.get(key) ?? opened(name, url);
      kept.set(key, found);
      found.takers += 1;
      return {
        call: found.call,
        giveBack: async () => {
          found.takers -= 1;
          if (found.takers > 0) return;
          kept.delete(key);
          tell(name);
          await found.call.disconnect?.();
        },
      };
    },
  };
}
