import { fragmentsOf } from '@spine/kit/execute';
import { meetsByToken, type Requirement } from '@spine/kit/requirement';
import type { Viewer } from '@spine/kit/viewer';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { FieldVerdict } from '../../observe/explain/FieldVerdict.ts';
import type { AccessRules } from './accessRules.ts';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** The verdict on each field that a valid operation selects, once for each place; not on what is below a refused one. */
export function fieldVerdicts(
  { schema, document, operationName }: Asked,
  rules: AccessRules,
  viewer: Viewer,
): readonly FieldVerdict[] {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return [];
  const verdicts = new Map<string, FieldVerdict>();
  const fragments = fragmentsOf(document);
  walk(root.name, operation.selectionSet, []);
  return [...verdicts.values()];

  function walk(parent: string, { selections }: SelectionSetNode, above: readonly string[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const { name, alias, selectionSet } = selection;
        const path = [...above, (alias ?? name).value];
        const type = typeOf(schema, parent, name.value);
        if (!type || judged(parent, name.value, path) === 'REFUSED') continue;
        if (selectionSet) walk(type, selectionSet, path);
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value ?? parent;
        if (fragment) walk(condition, fragment.selectionSet, above);
      }
    }
  }

  function judged(parent: string, name: string, keys: readonly string[]): FieldVerdict['verdict'] {
    const [field, path] = [`${parent}.${name}`, keys.join('.')];
    const requirement = rules.requirement(parent, name);
    const verdict = verdictOn(requirement, viewer);
    verdicts.set(`${path} ${field}`, { path, field, requirement, verdict });
    return verdict;
  }
}

function verdictOn(requirement: Requirement | null, viewer: Viewer): FieldVerdict['verdict'] {
  if (requirement === null) return 'ALLOWED';
  if (!meetsByToken(requirement, viewer)) return 'REFUSED';
  return requirement.policies.length > 0 ? 'SUBGRAPH' : 'ALLOWED';
}

/** The type that a field returns; undefined for those of introspection, on which there is no verdict. */
function typeOf(schema: GraphQLSchema, parent: string, name: string): string | undefined {
  const type = schema.getType(parent);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return field && getNamedType(field.type).name;
}
