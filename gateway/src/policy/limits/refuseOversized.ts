import { type DocumentNode, Lexer, parse, Source, TokenKind, visit } from 'graphql';
import type { Limits } from './limits.ts';
import { type Measures, measureOperations } from './measureOperations.ts';
import { LimitExceeded, RequestRefused } from './requestRefused.ts';

/** Response names that JavaScript's objects have a meaning of their own for. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses a document that is past a limit, from its text alone: neither schema, validation (itself quadratic)
 * nor planner is asked. A text that is no GraphQL passes; whoever runs it says where it fails.
 *
 * @throws RequestRefused naming the limit, what was counted and the maximum
 */
export function refuseOversized(source: string, limits: Limits): void {
  const document = parsed(source, limits.tokens);
  if (!document) return;
  refuseNames(document, limits.nameLength);
  refuseManyDirectives(document, limits.directives);
  for (const measures of measureOperations(document)) refusePast(measures, limits);
}

function parsed(source: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(source, { maxTokens, noLocation: true });
  } catch {
    if (hasMoreTokens(source, maxTokens)) throw new LimitExceeded('tokens', null, maxTokens);
    return null;
  }
}

/** Whether that is what the parser stopped at; its error does not tell in a way to rely on. */
function hasMoreTokens(source: string, maximum: number): boolean {
  const lexer = new Lexer(new Source(source));
  try {
    for (let count = 0; count <= maximum; count += 1)
      if (lexer.advance().kind === TokenKind.EOF) return false;
    return true;
  } catch {
    return false;
  }
}

function refusePast(measures: Measures, limits: Limits): void {
  for (const [limit, value] of Object.entries(measures) as [keyof Measures, number][])
    if (value > limits[limit]) throw new LimitExceeded(limit, value, limits[limit]);
}

/** As written, wherever they stand: on operations, fragments and variables too. */
function refuseManyDirectives(document: DocumentNode, maximum: number): void {
  let count = 0;
  visit(document, { Directive: () => void count++ });
  if (count > maximum) throw new LimitExceeded('directives', count, maximum);
}

function refuseNames(document: DocumentNode, longest: number): void {
  visit(document, {
    Name: ({ value }) => {
      if (value.length > longest) throw new LimitExceeded('nameLength', value.length, longest);
    },
    Field: ({ alias }) => {
      if (alias) refuseReserved(alias.value, 'an alias');
    },
    VariableDefinition: ({ variable }) => {
      // Whatever it is given would be lost.
      if (variable.name.value === '__proto__') refuseReserved('__proto__', 'a variable');
    },
  });
}

function refuseReserved(name: string, what: string): void {
  if (!reserved.has(name)) return;
  throw new RequestRefused(400, `"${name}" cannot be ${what}.`, { code: 'BAD_REQUEST' });
}
