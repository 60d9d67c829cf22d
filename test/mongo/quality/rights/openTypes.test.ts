import { quality } from '@spine/quality';
import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import { expect, test } from 'vitest';

/** Every type that someone without any right can get to, from `Query` and from the entities on. */
function openTypes(): Set<string> {
  const types = parse(quality.typeDefs).definitions.filter(
    (each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const directivesOf = (node: { directives?: readonly ConstDirectiveNode[] | undefined }) =>
    (node.directives ?? []).map(({ name }) => name.value);
  const isOpen = (node: Parameters<typeof directivesOf>[0]) =>
    directivesOf(node).every((name) => name !== 'policy' && name !== 'requiresScopes');
  const roots = types.filter((type) => directivesOf(type).includes('key')).map(nameOf);
  const open = new Set<string>(['Query', 'Mutation', ...roots]);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const name of open)
    for (const field of types.find((type) => nameOf(type) === name)?.fields ?? [])
      if (isOpen(field)) open.add(namedType(field.type));
  return open;
}

const nameOf = ({ name }: ObjectTypeDefinitionNode) => name.value;
const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

test.each([
  ...['CertificationFile', 'CertificationApplication', 'Audit', 'Finding', 'CriterionAssessment'],
  ...['CertificationDecision', 'CertificateEvent', 'CentreBenchmark', 'Readiness', 'Case'],
  ...[
    'SubmitCasePayload',
    'CaseRevision',
    'ChangeCasePayload',
    'WithdrawCasePayload',
    'CaseWithdrawal',
  ],
])('no way through the schema leads to %s without a right', (type) => {
  expect(openTypes()).toContain('Certificate');
  expect(openTypes()).not.toContain(type);
});
