import { monolith } from '../../monolith/monolith.ts';
import { schemaOf } from '../subgraph.ts';
import { theatre } from './theatre.ts';
import { theatreSchema } from './theatreGateway.ts';

/** The theatre's graph without a gateway. */
export const askTheatre = monolith(
  theatreSchema,
  Object.values(theatre).map((subgraph) => ({
    name: subgraph.name,
    schema: schemaOf(subgraph),
    context: () => ({ headers: [] }),
  })),
);
