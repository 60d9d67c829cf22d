/** A part of the policy, by the modules that do it: each has a stand-in of its file name in `without/`. */
export interface Piece {
  readonly name: string;
  readonly modules: readonly string[];
  /** Settings that leave the rest of it out. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Pieces that serve one end, so that what they cost is told together too. */
export interface Layer {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

const silent = { LOG_LEVEL: 'silent' };

/** What is always on, layer by layer and piece by piece. */
export const layers: readonly Layer[] = [
  {
    name: 'what is decided of a request',
    pieces: [
      { name: 'authentication', modules: ['authenticate.ts'] },
      { name: 'authorization', modules: ['authorizedGateway.ts'] },
      { name: 'limits', modules: ['limitRequests.ts'] },
      { name: 'cost', modules: ['demandControl.ts'] },
    ],
  },
  {
    name: 'what keeps subgraphs and gateway going',
    pieces: [
      { name: 'shaped calls', modules: ['shapedCall.ts'] },
      { name: 'request scope', modules: ['requestScope.ts'] },
      { name: 'shedding', modules: ['shedLoad.ts'] },
    ],
  },
  {
    name: 'what is told of it',
    pieces: [{ name: 'records and log', modules: ['observeRequests.ts'], settings: silent }],
  },
];

/** All that looks whether a request is traced, which none is where no collector is set. */
export const tracing: Piece = {
  name: 'tracing',
  modules: ['tracing.ts', 'planning.ts', 'tracedOperations.ts'],
};

/** Parts of the pieces above, and what is no policy. */
const parts: readonly Piece[] = [
  tracing,
  { name: 'shared reads', modules: ['sharedReads.ts'] },
  { name: 'log', modules: [], settings: silent },
];

const together = (name: string, pieces: readonly Piece[]): Piece => ({
  name,
  modules: pieces.flatMap(({ modules }) => modules),
  ...(pieces.some(({ settings }) => settings) && { settings: silent }),
});

/** Each layer as one piece. */
export const wholeLayers: readonly Piece[] = layers.map(({ name, pieces: own }) =>
  own.length > 1 ? together(name, own) : (own[0] as Piece),
);

/** What can be left out, in the order of the table: each layer with its pieces below it. */
export const pieces: readonly Piece[] = [
  ...new Set(layers.flatMap((layer, index) => [wholeLayers[index] as Piece, ...layer.pieces])),
  ...parts,
];

/** Nothing of it at all. */
export const nothing: Piece = together(
  'all off',
  layers.flatMap((layer) => layer.pieces),
);

/** The stand-ins for modules, by the modules' file names. */
export function replacements(modules: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    modules.map((module) => [module, new URL(`without/${module}`, import.meta.url).pathname]),
  );
}
