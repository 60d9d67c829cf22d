import { type ASTNode, type ConstDirectiveNode, type ConstValueNode, Kind } from 'graphql';
import type { Viewer } from './viewer.ts';

/** Alternatives of names that must all hold: `[["a", "b"], ["c"]]` is "(a and b) or c". */
export type Alternatives = readonly (readonly string[])[];

/** What a field or type asks of its reader, as `@authenticated`, `@requiresScopes` and `@policy` say. */
export interface Requirement {
  readonly authenticated: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
}

/** Where a policy decides: the object read from, and the arguments of the field. */
export interface PolicySubject<Context> {
  readonly source: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** A named decision of `@policy`; false refuses. */
export type Policy<Context> = (
  viewer: Viewer,
  subject: PolicySubject<Context>,
) => boolean | Promise<boolean>;

export type Policies<Context> = Readonly<Record<string, Policy<Context>>>;

type DirectiveBearer = {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
} & ASTNode;

/** Reads the requirement that definitions carry together, or null when they carry none. */
export function requirementOf(
  nodes: readonly (DirectiveBearer | null | undefined)[],
): Requirement | null {
  const directives = nodes.flatMap((node) => node?.directives ?? []);
  const named = (name: string) => directives.filter((directive) => directive.name.value === name);
  const requirement = {
    authenticated: named('authenticated').length > 0,
    scopes: named('requiresScopes').map((directive) => alternativesOf(directive, 'scopes')),
    policies: named('policy').map((directive) => alternativesOf(directive, 'policies')),
  };
  const asks =
    requirement.authenticated || requirement.scopes.length + requirement.policies.length > 0;
  return asks ? requirement : null;
}

function alternativesOf(directive: ConstDirectiveNode, argument: string): Alternatives {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return itemsOf(value).map((all) => itemsOf(all).map((name) => (name as { value: string }).value));
}

function itemsOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (!value) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}

/** Whether the viewer meets the requirement; policies are asked last, as they may read the database. */
export async function meets<Context>(
  requirement: Requirement,
  viewer: Viewer,
  policies: Policies<Context>,
  subject: PolicySubject<Context>,
): Promise<boolean> {
  if (requirement.authenticated && viewer.subject === null) return false;
  const inScope = (scope: string) => viewer.scopes.includes(scope);
  if (!requirement.scopes.every((alternatives) => alternatives.some((all) => all.every(inScope))))
    return false;
  for (const alternatives of requirement.policies)
    if (!(await anyHolds(alternatives, viewer, policies, subject))) return false;
  return true;
}

async function anyHolds<Context>(
  alternatives: Alternatives,
  viewer: Viewer,
  policies: Policies<Context>,
  subject: PolicySubject<Context>,
): Promise<boolean> {
  for (const all of alternatives) {
    const verdicts = await Promise.all(
      all.map((name) => policies[name]?.(viewer, subject) ?? false),
    );
    if (verdicts.every(Boolean)) return true;
  }
  return false;
}
