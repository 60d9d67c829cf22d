import { type Environment, listed, readEnv, whole } from '@spine/kit/env';
import { z } from 'zod';
import { type Budget, defaultBudget } from './cost/budget.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';

/** What is decided of a request before anything plans on it. */
export interface RequestPolicy {
  readonly limits: Limits;
  readonly budget: Budget;
  /** Origins whose pages may call from a browser. */
  readonly corsOrigins: readonly string[];
}

/** No origin, and the limits and budget that our own operations stay well within. */
export const defaultPolicy: RequestPolicy = {
  limits: defaultLimits,
  budget: defaultBudget,
  corsOrigins: [],
};

const settings = {
  LIMIT_BODY_BYTES: limit(defaultLimits.bodyBytes),
  LIMIT_TOKENS: limit(defaultLimits.tokens),
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
};

/**
 * Reads `LIMIT_…`, `COST_…` and `CORS_ORIGINS`.
 *
 * @throws StartupError naming each setting that cannot be used
 */
export function readRequestPolicy(environment: Environment): RequestPolicy {
  const env = readEnv(settings, environment);
  return {
    limits: {
      bodyBytes: env.LIMIT_BODY_BYTES,
      tokens: env.LIMIT_TOKENS,
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
  };
}

function limit(preset: number) {
  return whole('expected a whole number, at least 0', 0).default(preset);
}

/** `registry:read=20000,ledger:read=10000` */
function readBudgets(text: string, context: z.core.$RefinementCtx): ReadonlyMap<string, number> {
  const pairs = listed(text).map((entry) => /^(\S+)=(\d+)$/.exec(entry));
  if (pairs.includes(null)) context.addIssue('expected scope=budget pairs, separated by commas');
  return new Map(pairs.flatMap((pair) => (pair ? [[String(pair[1]), Number(pair[2])]] : [])));
}

function readOrigins(text: string, context: z.core.$RefinementCtx): readonly string[] {
  const origins = listed(text);
  const wrong = origins.some(
    (origin) => !URL.canParse(origin) || new URL(origin).origin !== origin,
  );
  if (wrong) context.addIssue('expected origins such as https://example.org, separated by commas');
  return origins;
}
