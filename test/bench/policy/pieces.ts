/** A part of the policy, by the modules that do it: each has a stand-in of its file name in `without/`. */
export interface Piece {
  readonly name: string;
  readonly modules: readonly string[];
  /** Settings that leave the rest of it out. */
  readonly settings?: Readonly<Record<string, string>>;
}

const silent = { LOG_LEVEL: 'silent' };

/** What is always on, piece by piece. */
export const pieces: readonly Piece[] = [
  { name: 'authentication', modules: ['authenticate.ts'] },
  { name: 'authorization', modules: ['authorizedGateway.ts'] },
  { name: 'limits', modules: ['limitRequests.ts'] },
  { name: 'cost', modules: ['demandControl.ts'] },
  { name: 'shaped calls', modules: ['shapedCall.ts'] },
  { name: 'shared reads', modules: ['sharedReads.ts'] },
  { name: 'request scope', modules: ['requestScope.ts'] },
  { name: 'log', modules: [], settings: silent },
  { name: 'records and log', modules: ['observeRequests.ts'], settings: silent },
  { name: 'shedding', modules: ['shedLoad.ts'] },
];

/** Nothing of it at all. */
export const nothing: Piece = {
  name: 'all off',
  // What leaves a whole call as it is leaves nothing of its parts.
  modules: pieces.flatMap(({ modules }) => modules).filter((name) => name !== 'sharedReads.ts'),
  settings: silent,
};
