import type { Logger } from '@spine/kit/Logger';
import type { QueryPlans } from '../../engine/queryPlans.ts';
import { accessRules } from '../authorize/accessRules.ts';
import type { TrustedDocument } from './DocumentPolicy.ts';
import { refuseUnservable, type Serving } from './refuseUnservable.ts';
import { warmPlans } from './warmPlans.ts';

/** What documents are prepared on. */
export interface Preparation extends Omit<Serving, 'schema'> {
  /** The supergraph that is planned on. */
  readonly supergraphSdl: string;
  readonly plans: QueryPlans;
  /** Whether the plans made here are those that are run. */
  readonly warm: boolean;
  readonly logger: Logger;
}

/**
 * Checks trusted documents against a supergraph, and plans them, before anybody asks for them there.
 *
 * @throws StartupError naming the first that cannot be served
 */
export async function prepareDocuments(
  documents: readonly TrustedDocument[],
  { supergraphSdl, plans, warm, logger, ...serving }: Preparation,
): Promise<void> {
  if (documents.length === 0) return;
  const servable = await refuseUnservable(documents, { ...serving, schema: plans.schema });
  if (warm) await warmPlans(servable, plans, accessRules(supergraphSdl), logger);
}
