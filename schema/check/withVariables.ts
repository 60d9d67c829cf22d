import type { Finding } from './findings.ts';
import { type Operation, requiredVariables } from './operations.ts';
import type { ReplayedOperation } from './replay/replay.ts';
import type { Revision } from './revision.ts';

/** What both versions can be asked, and of what is left out, why. */
export interface Questions {
  readonly questions: readonly ReplayedOperation[];
  readonly left: readonly Finding[];
}

type Variables = Pick<Revision, 'variables'>;

/**
 * Queries with the variables that the earlier version has for them, for clients of it send those, whatever they are
 * called by now. The later version's stand in where these do not do. That a query had variables and cannot be asked
 * fails the check, for its answers are compared no more.
 */
export function withVariables(
  operations: readonly Operation[],
  earlier: Variables,
  later: Variables,
): Questions {
  const questions: ReplayedOperation[] = [];
  const left: Finding[] = [];
  for (const operation of operations) {
    const shipped = earlier.variables[operation.operationName];
    const given = [shipped, later.variables[operation.operationName], { variables: {} }];
    const usable = given.find((each) => each && !missingFrom(each.variables, operation));
    if (operation.type !== 'query') left.push(notReplayed(operation, 'it writes', false));
    else if (usable) questions.push({ ...operation, variables: usable.variables });
    else left.push(without(operation, shipped?.variables));
  }
  return { questions, left };
}

/** The first variable that an operation needs and is not given. */
function missingFrom(variables: object, operation: Operation): string | undefined {
  return requiredVariables(operation).find((name) => !Object.hasOwn(variables, name));
}

function without(operation: Operation, shipped: object | undefined): Finding {
  const missing = `$${missingFrom(shipped ?? {}, operation)}`;
  return notReplayed(
    operation,
    shipped
      ? `the earlier schema/operationVariables.json gives it variables, but no ${missing}`
      : `schema/operationVariables.json has no ${missing} for it`,
    shipped !== undefined,
  );
}

function notReplayed({ name }: Operation, reason: string, fails: boolean): Finding {
  return { kind: 'not replayed', text: `${name}: ${reason}`, fails };
}
