import { setImmediate } from 'node:timers/promises';
import { fragmentsOf } from '@spine/kit/execute';
import { StartupError } from '@spine/kit/startup';
import {
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { amountWith } from '../cost/amount.ts';
import type { Budget } from '../cost/budget.ts';
import type { CostModel } from '../cost/costModel.ts';
import { estimatedCost } from '../cost/estimatedCost.ts';
import type { CostedOperation } from '../cost/operation.ts';
import { type Limits, limitSetting } from '../limits/limits.ts';
import { refuseOversized } from '../limits/refuseOversized.ts';
import { LimitExceeded, RequestRefused } from '../limits/requestRefused.ts';
import type { TrustedDocument } from './DocumentPolicy.ts';

/** All that a document is held to before it can be asked for. */
export interface Serving {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly budget: Budget;
  readonly model: CostModel;
  readonly introspection: boolean;
}

/** A trusted document as the planner can take it. */
export interface ServableDocument extends TrustedDocument {
  readonly document: DocumentNode;
}

/**
 * Holds trusted documents to all that other documents meet on their way in, as these are not looked at again
 * when they are asked for. What else is going on goes on in between.
 *
 * @throws StartupError naming the first document that nobody could be answered, with the reason
 */
export async function refuseUnservable(
  documents: readonly TrustedDocument[],
  serving: Serving,
): Promise<readonly ServableDocument[]> {
  const checked: ServableDocument[] = [];
  for (const trusted of documents) {
    await setImmediate();
    checked.push(checkedOne(trusted, serving));
  }
  return checked;
}

function checkedOne(trusted: TrustedDocument, serving: Serving): ServableDocument {
  try {
    return { ...trusted, document: servable(trusted.text, serving) };
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RequestRefused)
      throw unservable(trusted, error);
    throw error;
  }
}

function servable(text: string, serving: Serving): DocumentNode {
  refuseOversized(text, serving.limits);
  const document = parse(text);
  const rules = serving.introspection
    ? specifiedRules
    : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const [fault] = validate(serving.schema, document, rules, { maxErrors: 1 });
  if (fault) throw fault;
  const operations = document.definitions.filter(isOperation);
  if (operations.length === 0) throw new GraphQLError('It holds no operation.');
  for (const operation of operations) refuseUnaffordable(document, operation, serving);
  return document;
}

/** By the largest budget that anybody has; what a caller may spend is asked with every request. */
function refuseUnaffordable(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  serving: Serving,
): void {
  if (operation.operation === 'subscription')
    throw new GraphQLError('Subscriptions are not supported.');
  const { budget, schema, model } = serving;
  const largest = Math.max(budget.maximum, ...budget.byScope.values());
  const fragments = fragmentsOf(document);
  const { listSize } = budget;
  const cost = knownCost({ schema, model, operation, fragments, listSize });
  if (cost > largest)
    throw new GraphQLError(
      `Its estimated cost is ${cost}; the maximum is ${largest}, which COST_BUDGET raises.`,
    );
}

/**
 * 0 where it hangs on variables that only a request has: of branches that exclude each other the cheapest, or the smallest
 * page, may be what is asked for.
 */
function knownCost(costed: CostedOperation): number {
  const amount = estimatedCost(costed);
  const hangs = typeof amount !== 'number' && costed.operation.variableDefinitions?.length;
  return hangs ? 0 : amountWith(amount, {});
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

/** One sentence for whoever starts the gateway. */
export function unservable({ file, id }: TrustedDocument, error: Error): StartupError {
  return new StartupError(
    `TRUSTED_DOCUMENTS: "${file}" holds the document "${id}", which cannot be served (${reasonOf(error)}); correct it or take it out.`,
  );
}

function reasonOf(error: Error): string {
  if (error instanceof LimitExceeded)
    return `${error.excess}, which ${limitSetting(error.limit)} raises`;
  return error.message.replace(/\.$/, '');
}
