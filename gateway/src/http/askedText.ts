import type { FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import type { AskedText } from '../known/answerKnown.ts';
import { explainHeader } from '../observe/explain/explanation.ts';

/** Headers of those who are told more than the answer. */
const curious = [explainHeader, 'x-explain-cost'];

type Body = Readonly<Record<string, unknown>>;

/**
 * Whether a request is one of those that can be answered past Apollo Server: a POST with all in the form that it
 * takes, of which nothing but the answer is to be told.
 */
export function isOrdinary({ method, headers, body, record }: FastifyRequest): boolean {
  if (method !== 'POST' || !isObject(body) || record?.span) return false;
  if (curious.some((name) => headers[name] !== undefined)) return false;
  const { query, operationName, variables, extensions } = body;
  return (
    isTextOrNothing(query) &&
    isTextOrNothing(operationName) &&
    isObjectOrNothing(variables) &&
    isObjectOrNothing(extensions)
  );
}

/** What an ordinary request asks for, once its document is admitted; null where that is for Apollo Server to find out. */
export function askedText(
  { body }: FastifyRequest,
  { admission }: GatewayContext,
): AskedText | null {
  const { query, operationName, variables, extensions } = body as Body;
  const admitted = admission?.text;
  const text = admitted === undefined ? query : admitted;
  // A hash may be to be registered, or stand for the text; and who asks for what is not trusted is logged.
  const isHashed = admitted === undefined && (extensions as Body | null)?.persistedQuery;
  const isLogged = admission?.mode === 'log' && !admission.trusted;
  if (typeof text !== 'string' || isHashed || isLogged) return null;
  return {
    text,
    operationName: (operationName ?? undefined) as string | undefined,
    variables: (variables ?? undefined) as Body | undefined,
  };
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjectOrNothing(value: unknown): boolean {
  return value === undefined || value === null || isObject(value);
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
