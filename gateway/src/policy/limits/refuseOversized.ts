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
  refuseWritten(document, limits);
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

/** What counts as it is written, wherever it stands: names, and directives of operations, fragments and variables too. */
function refuseWritten(document: DocumentNode, limits: Limits): void {
  let directives = 0;
  visit(document, {
    Name: ({ value }) => {
      if (value.length > limits.nameLength)
        throw new LimitExceeded('nameLength', value.length, limits.nameLength);
    },
    Field: ({ alias }) => {
      if (alias && reserved.has(alias.value)) throw cannotBe(alias.value, 'an alias');
    },
    VariableDefinition: ({ variable: { name } }) => {
      // Whatever it is given would be lost.
      if (name.value === '__proto__') throw cannotBe(name.value, 'a variable');
    },
    Directive: () => {
      directives += 1;
    },
  });
  if (directives > limits.directives)
    throw new LimitExceeded('directives', directives, limits.directives);
}

function cannotBe(name: string, what: string): RequestRefused {
  return new RequestRefused(400, `"${name}" cannot be ${what}.`, { code: 'BAD_REQUEST' });
}
