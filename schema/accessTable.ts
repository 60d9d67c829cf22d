import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type AccessRules, accessRules } from '../gateway/src/policy/authorize/accessRules.ts';
import type { Requirement } from '../subgraphs/kit/src/access/requirement.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

const heading = `# Who may read what

Every field of the graph, and who may read it. \`pnpm compose\` refuses a field whose line is missing or says
something else than the schema; \`pnpm run access\` writes the lines anew, and whoever reviews the change reviews
who sees what.

- *anyone*: without a token.
- *signed in*, *scope*: the token alone decides, before any subgraph is asked.
- *policy*: the subgraph decides on the object (its \`policies.ts\` says how).
- *who reaches it*: the field has no rule of its own; every way to its type leads through a restricted field,
  named above the table.
- *subgraphs*: not in the clients' schema.
`;

/** The committed table of who may read which field, as Markdown. */
export function accessTable(supergraphSdl: string): string {
  const rules = accessRules(supergraphSdl);
  const fields = fieldsOf(rules.schema);
  const open = openTypes(rules, fields);
  const sections = [...fields.keys()].sort().map((type) => section(type, rules, fields, open));
  return [heading, ...sections].join('\n');
}

/** The fields of each type that clients or other subgraphs can select from. */
function fieldsOf(schema: GraphQLSchema): Fields {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) && !/^(__|join__|link__)/.test(type.name),
  );
  return new Map(types.map((type) => [type.name, Object.keys(membersOf(type))]));
}

function membersOf(type: GraphQLNamedType | undefined) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

function section(type: string, rules: AccessRules, fields: Fields, open: ReadonlySet<string>) {
  const ways = open.has(type) ? [] : entrances(type, rules, fields, open);
  const rows = (fields.get(type) ?? [])
    .toSorted()
    .map((field) => `| ${field} | ${readers(type, field, rules, open)} |`);
  return [
    `## ${type}\n`,
    ...(ways.length > 0 ? [`Reached only through ${ways.join(', ')}.\n`] : []),
    '| field | may be read by |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function readers(type: string, field: string, rules: AccessRules, open: ReadonlySet<string>) {
  if (isHidden(rules.schema, type, field)) return 'subgraphs';
  const requirement = rules.requirement(type, field);
  if (requirement) return inWords(requirement);
  return open.has(type) ? 'anyone' : 'who reaches it';
}

function inWords({ authenticated, scopes, policies }: Requirement): string {
  const either = (kind: string, alternatives: readonly (readonly string[])[]) =>
    `${kind} ${alternatives.map((all) => all.map((name) => `\`${name}\``).join(' + ')).join(' or ')}`;
  return [
    ...(authenticated ? ['signed in'] : []),
    ...new Set(scopes.map((each) => either('scope', each))),
    ...new Set(policies.map((each) => either('policy', each))),
  ].join(', and ');
}

function isHidden(schema: GraphQLSchema, type: string, field: string): boolean {
  const directives = membersOf(schema.getType(type))[field]?.astNode?.directives ?? [];
  return directives.some(({ name }) => name.value === 'inaccessible');
}

/** The types that someone without a token reaches from the roots. */
function openTypes(rules: AccessRules, fields: Fields): ReadonlySet<string> {
  const isOpen = (type: string, field: string) => rules.requirement(type, field) === null;
  const open = new Set<string>();
  for (const root of ['Query', 'Mutation']) reach(root, rules.schema, fields, isOpen, open);
  return open;
}

/** Adds a type and all that is reached from it through the given fields. */
function reach(
  type: string,
  schema: GraphQLSchema,
  fields: Fields,
  through: (type: string, field: string) => boolean,
  reached: Set<string>,
): ReadonlySet<string> {
  if (reached.has(type)) return reached;
  reached.add(type);
  for (const field of fields.get(type) ?? [])
    if (through(type, field) && !isHidden(schema, type, field))
      for (const next of returnedBy(schema, type, field))
        reach(next, schema, fields, through, reached);
  return reached;
}

/** The restricted fields of open types behind which a type lies. */
function entrances(type: string, rules: AccessRules, fields: Fields, open: ReadonlySet<string>) {
  const { schema } = rules;
  return [...open]
    .flatMap((owner) => (fields.get(owner) ?? []).map((field) => [owner, field] as const))
    .filter(([owner, field]) => rules.requirement(owner, field) !== null)
    .filter(([owner, field]) =>
      returnedBy(schema, owner, field)
        .filter((returned) => !open.has(returned))
        .some((returned) => reach(returned, schema, fields, () => true, new Set(open)).has(type)),
    )
    .map(([owner, field]) => `${owner}.${field}`)
    .sort();
}

function returnedBy(schema: GraphQLSchema, type: string, field: string): string[] {
  const found = membersOf(schema.getType(type))[field];
  if (!found) return [];
  const returned = getNamedType(found.type);
  const members = isAbstractType(returned) ? schema.getPossibleTypes(returned) : [];
  return [returned, ...members].map(({ name }) => name);
}
