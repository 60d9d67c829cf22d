import type { SubgraphCall } from '../engine/subgraphCall.ts';

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
  readonly call: SubgraphCall;
  takers: number;
}

/**
 * Keeps a subgraph's connections, circuit and reads under way while any generation calls it at the same address,
 * so that a new supergraph neither reconnects nor forgets that a subgraph is in trouble, and a read never joins
 * one of the generation before that began before a write ended.
 *
 * @param onEnd told of the subgraph whose call has ended
 */
export function keptCalls(
  make: (name: string, url: string) => SubgraphCall,
  onEnd: (name: string) => void,
): KeptCalls {
  const kept = new Map<string, Kept>();
  return {
    take: (name, url) => {
      const key = JSON.stringify([name, url]);
      const found = kept.get(key) ?? { call: make(name, url), takers: 0 };
      kept.set(key, found);
      found.takers += 1;
      return {
        call: found.call,
        giveBack: async () => {
          found.takers -= 1;
          if (found.takers > 0) return;
          kept.delete(key);
          onEnd(name);
          await found.call.disconnect?.();
        },
      };
    },
  };
}
