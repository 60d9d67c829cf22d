import { type ASTNode, type ConstDirectiveNode, type ConstValueNode, Kind } from 'graphql';
import type { Viewer } from '../request/viewer.ts';

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

/** The names that the three directives go by in a schema. */
export interface RestrictingNames {
  readonly authenticated: string;
  readonly requiresScopes: string;
  readonly policy: string;
}

const standardNames: RestrictingNames = {
  authenticated: 'authenticated',
  requiresScopes: 'requiresScopes',
  policy: 'policy',
};

/** Reads the requirement that definitions carry together, or null when they carry none. */
export function requirementOf(
  nodes: readonly (DirectiveBearer | null | undefined)[],
  names: RestrictingNames = standardNames,
): Requirement | null {
  const directives = nodes.flatMap((node) => node?.directives ?? []);
  const named = (name: string) => directives.filter((directive) => directive.name.value === name);
  return asking({
    authenticated: named(names.authenticated).length > 0,
    scopes: named(names.requiresScopes).map((directive) => alternativesOf(directive, 'scopes')),
    policies: named(names.policy).map((directive) => alternativesOf(directive, 'policies')),
  });
}

/** One requirement that is met when all of the given ones are; null when none of them asks for anything. */
export function allOf(requirements: readonly (Requirement | null)[]): Requirement | null {
  const asked = requirements.filter((requirement) => requirement !== null);
  return asking({
    authenticated: asked.some(({ authenticated }) => authenticated),
    scopes: asked.flatMap(({ scopes }) => scopes),
    policies: asked.flatMap(({ policies }) => policies),
  });
}

/** The part of a requirement that depends on nothing but who asks. */
export function askedOfToken(requirement: Requirement | null): Requirement | null {
  return requirement && asking({ ...requirement, policies: [] });
}

function asking(requirement: Requirement): Requirement | null {
  const { authenticated, scopes, policies } = requirement;
  return authenticated || scopes.length + policies.length > 0 ? requirement : null;
}

function alternativesOf(directive: ConstDirectiveNode, argument: string): Alternatives {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return itemsOf(value).map((all) => itemsOf(all).map((name) => (name as { value: string }).value));
}

function itemsOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (!value) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}

/** Whether the viewer is signed in and has the scopes that the requirement asks for; policies aside. */
export function meetsByToken({ authenticated, scopes }: Requirement, viewer: Viewer): boolean {
  if (authenticated && viewer.subject === null) return false;
  const inScope = (scope: string) => viewer.scopes.includes(scope);
  return scopes.every((alternatives) => alternatives.some((all) => all.every(inScope)));
}

/** Whether the viewer meets the requirement; policies are asked last, as they may read the database. */
export async function meets<Context>(
  requirement: Requirement,
  viewer: Viewer,
  policies: Policies<Context>,
  subject: PolicySubject<Context>,
): Promise<boolean> {
  if (!meetsByToken(requirement, viewer)) return false;
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
