import type { FormattedExecutionResult } from 'graphql';

/** Whether a subgraph's JSON has the shape of a GraphQL answer: data, errors, or both. */
export function isGraphQLAnswer(value: unknown): value is FormattedExecutionResult {
  if (!isObject(value)) return false;
  const { data, errors } = value;
  if (data === undefined && !errors) return false;
  return isDataOrAbsent(data) && isErrorsOrAbsent(errors);
}

function isDataOrAbsent(data: unknown): boolean {
  return data === undefined || data === null || isObject(data);
}

function isErrorsOrAbsent(errors: unknown): boolean {
  if (errors === undefined || errors === null) return true;
  return (
    Array.isArray(errors) &&
    errors.every((error) => isObject(error) && typeof error.message === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
