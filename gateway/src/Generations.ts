import type { Generation } from './Generation.ts';

/** The generation that is served, and those before it that still answer what began on them. */
export interface Generations {
  readonly current: Generation;
  /** Works on the current generation, which stays open until the work is done whatever comes after it. */
  use<T>(work: (generation: Generation) => Promise<T>): Promise<T>;
  /**
   * Serves another supergraph from now on; one that cannot be served is told in the log and changes nothing.
   * Several are taken one after the other.
   */
  replace(supergraphSdl: string): Promise<void>;
  /** Closes them all once nothing is under way on them. */
  close(): Promise<void>;
}
