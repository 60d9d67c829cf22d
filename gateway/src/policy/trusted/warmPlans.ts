import { setImmediate } from 'node:timers/promises';
import type { Logger } from '@spine/kit/Logger';
import { meetsByToken } from '@spine/kit/requirement';
import { anonymous } from '@spine/kit/viewer';
import { type DocumentNode, GraphQLError, Kind } from 'graphql';
import type { QueryPlans } from '../../engine/queryPlans.ts';
import { sha256 } from '../../sha256.ts';
import type { AccessRules } from '../authorize/accessRules.ts';
import { permittedOperation } from '../authorize/permittedOperation.ts';
import { type ServableDocument, unservable } from './refuseUnservable.ts';

/** Milliseconds after which the log tells how far it is. */
const patience = 1_000;

/**
 * Plans every operation of the trusted documents, as it is and as what is left of it for an anonymous viewer, and pins
 * these plans, so that none of their requests waits for the planner. What else is going on goes on in between.
 *
 * @throws StartupError naming a document that cannot be planned
 */
export async function warmPlans(
  documents: readonly ServableDocument[],
  plans: QueryPlans,
  rules: AccessRules,
  logger: Logger,
): Promise<void> {
  let told = performance.now();
  for (const [done, document] of documents.entries()) {
    await setImmediate();
    warm(document, plans, rules);
    if (performance.now() - told < patience) continue;
    told = performance.now();
    logger.info({ done: done + 1, of: documents.length }, 'planning the trusted documents');
  }
}

function warm(trusted: ServableDocument, plans: QueryPlans, rules: AccessRules): void {
  const { document, text } = trusted;
  try {
    for (const name of operationsOf(document)) {
      plans.pin(document, name, sha256(text));
      const left = permittedOperation(plans.schema, document, name, maySelect(rules));
      if (left?.document) plans.pin(left.document, name, left.hash);
    }
  } catch (error) {
    if (error instanceof GraphQLError) throw unservable(trusted, error);
    throw error;
  }
}

function maySelect(rules: AccessRules) {
  return (type: string, field: string): boolean => {
    const requirement = rules.requirement(type, field);
    return requirement === null || meetsByToken(requirement, anonymous);
  };
}

/** Undefined for one without a name, which is then alone. */
function operationsOf({ definitions }: DocumentNode): readonly (string | undefined)[] {
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ name }) => name?.value);
}
