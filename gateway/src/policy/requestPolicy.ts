import { type Environment, listed, readEnv, whole } from '@spine/kit/env';
import { subgraphCodes } from '@spine/kit/errors';
import { z } from 'zod';
import { type Budget, defaultBudget } from './cost/budget.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';

/** What is decided of a request before anything plans on it, and what its errors may tell. */
export interface RequestPolicy {
  readonly limits: Limits;
  readonly budget: Budget;
  /** Origins whose pages may call from a browser. */
  readonly corsOrigins: readonly string[];
  /** Codes of subgraphs' errors whose texts clients may read. */
  readonly errorCodes: readonly string[];
}

/** No origin, the limits and budget that our own operations stay well within, and our own subgraphs' codes. */
export const defaultPolicy: RequestPolicy = {
  limits: defaultLimits,
  budget: defaultBudget,
  corsOrigins: [],
  errorCodes: subgraphCodes,
};

const settings = {
  LIMIT_BODY_BYTES: limit(defaultLimits.bodyBytes, 1),
  LIMIT_TOKENS: limit(defaultLimits.tokens),
  LIMIT_NAME_LENGTH: limit(defaultLimits.nameLength),
  LIMIT_DEPTH: limit(defaultLimits.depth),
  LIMIT_INTROSPECTION_DEPTH: limit(defaultLimits.introspectionDepth),
  LIMIT_SELECTIONS: limit(defaultLimits.selections),
  LIMIT_ALIASES: limit(defaultLimits.aliases),
  LIMIT_ROOT_FIELDS: limit(defaultLimits.rootFields),
  LIMIT_DIRECTIVES: limit(defaultLimits.directives),
  LIMIT_VARIABLE_DEPTH: limit(defaultLimits.variableDepth),
  COST_BUDGET: limit(defaultBudget.maximum),
  COST_BUDGETS: z.string().default('').transform(readBudgets),
  COST_LIST_SIZE: limit(defaultBudget.listSize),
  CORS_ORIGINS: z.string().default('').transform(readOrigins),
  SUBGRAPH_ERROR_CODES: z.string().default('').transform(readCodes),
};

/**
 * Reads `LIMIT_…`, `COST_…`, `CORS_ORIGINS` and `SUBGRAPH_ERROR_CODES`.
 *
 * @throws StartupError naming each setting that cannot be used
 */
export function readRequestPolicy(environment: Environment): RequestPolicy {
  const env = readEnv(settings, environment);
  return {
    limits: {
      bodyBytes: env.LIMIT_BODY_BYTES,
      tokens: env.LIMIT_TOKENS,
      nameLength: env.LIMIT_NAME_LENGTH,
      depth: env.LIMIT_DEPTH,
      introspectionDepth: env.LIMIT_INTROSPECTION_DEPTH,
      selections: env.LIMIT_SELECTIONS,
      aliases: env.LIMIT_ALIASES,
      rootFields: env.LIMIT_ROOT_FIELDS,
      directives: env.LIMIT_DIRECTIVES,
      variableDepth: env.LIMIT_VARIABLE_DEPTH,
    },
    budget: {
      maximum: env.COST_BUDGET,
      byScope: env.COST_BUDGETS,
      listSize: env.COST_LIST_SIZE,
    },
    corsOrigins: env.CORS_ORIGINS,
    errorCodes: [...subgraphCodes, ...env.SUBGRAPH_ERROR_CODES],
  };
}

function limit(preset: number, least = 0) {
  return whole(`expected a whole number, at least ${least}`, least).default(preset);
}

/** `registry:read=20000,ledger:read=10000` */
function readBudgets(text: string, context: z.core.$RefinementCtx): ReadonlyMap<string, number> {
  const pairs = listed(text).map((entry) => /^(\S+)=(\d+)$/.exec(entry));
  const budgets = new Map(pairs.map((pair) => [pair?.[1] ?? '', Number(pair?.[2])]));
  if (pairs.includes(null) || budgets.size < pairs.length)
    context.addIssue('expected scope=budget pairs, each scope once, separated by commas');
  return budgets;
}

function readOrigins(text: string, context: z.core.$RefinementCtx): readonly string[] {
  const origins = listed(text);
  const wrong = origins.some(
    (origin) => !URL.canParse(origin) || new URL(origin).origin !== origin,
  );
  if (wrong) context.addIssue('expected origins such as https://example.org, separated by commas');
  return origins;
}

function readCodes(text: string, context: z.core.$RefinementCtx): readonly string[] {
  const codes = listed(text);
  if (!codes.every((code) => /^\w+$/.test(code)))
    context.addIssue('expected codes such as NOT_FOUND, separated by commas');
  return codes;
}
