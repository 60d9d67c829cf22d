import {
  type ASTNode,
  buildASTSchema,
  type DirectiveNode,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from 'graphql';

/** What clients see of a supergraph: all but the machinery of composition and what is `@inaccessible`. */
export function apiSchema(supergraphSdl: string): GraphQLSchema {
  const api = visit(parse(supergraphSdl), { enter: (node) => (isSeen(node) ? undefined : null) });
  return buildASTSchema(api, { assumeValidSDL: true });
}

function isSeen(node: ASTNode): boolean {
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return false;
  if (node.kind === Kind.DIRECTIVE) return node.name.value === 'deprecated';
  if ('name' in node && isOfComposition(node.name?.value)) return false;
  return !isHidden(node);
}

function isHidden({
  directives = [],
}: { directives?: readonly DirectiveNode[] } & object): boolean {
  return directives.some(({ name }) => name.value === 'inaccessible');
}

/** `join__Graph`, `link__Import`, `policy__Policy` and their like. */
function isOfComposition(name: string | undefined): boolean {
  return name !== undefined && /^[a-z]\w*__/i.test(name) && !name.startsWith('__');
}
