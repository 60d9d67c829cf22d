import { defaultPolicy, type GatewayOptions } from '@spine/gateway';
import { apiSchema } from '../../monolith/apiSchema.ts';
import { patientDeadlines, unhurried } from '../../unhurried.ts';
import { foreignGateway, type Gateway } from '../gateway.ts';
import { inProcess } from '../inProcess.ts';
import type { ForeignSubgraph } from '../subgraph.ts';
import { composed } from '../supergraph.ts';
import { theatre } from './theatre.ts';

const supergraphSdl = composed(Object.values(theatre));

/** What clients see of the theatre's graph. */
export const theatreSchema = apiSchema(supergraphSdl);

/** Costs have tests of their own, and so have errors that clients are not told. */
const policy = {
  ...defaultPolicy,
  errorCodes: [...defaultPolicy.errorCodes, 'REFUSED', 'SHARED_FAILED'],
  budget: { ...defaultPolicy.budget, maximum: Number.MAX_SAFE_INTEGER },
};

/** A gateway over the theatre in this process, but for what is given. */
export function theatreGateway(given: Partial<GatewayOptions> = {}): Promise<Gateway> {
  return foreignGateway({
    supergraphSdl,
    subgraphs: theatreCall,
    policy,
    limit: unhurried,
    deadlines: patientDeadlines,
    ...given,
  });
}

/** One of its subgraphs, as a gateway calls it. */
export function theatreCall(name: string) {
  return inProcess(theatre[name] as ForeignSubgraph);
}
