import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type {
  FetchNode,
  PlanNode,
  RequiredSelection,
} from '../../../gateway/src/engine/execute/planNodes.ts';
import type { QueryPlan } from '../../../gateway/src/engine/queryPlans.ts';
import { absent, add, type Holds, type Selected, selectedIn, within } from './selected.ts';

/** A plan, and what it was made for. */
export interface Planned {
  readonly plan: QueryPlan;
  readonly document: DocumentNode;
  /** The subgraphs' own schemas, by name. */
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
}

/**
 * What is wrong with a plan: a fetch that its subgraph cannot answer, or that needs what no fetch before it brought;
 * a field of the client's that no fetch brings; and one that is brought for nobody. Types of objects are not told apart.
 *
 * @param choices ways in which its conditions hold; all but the last fault is looked for in each by itself, as the
 *   planner fetches a key whether or not a fetch that needs it is made
 */
export function planFaults(planned: Planned, choices: readonly Holds[]): readonly string[] {
  const questionOf = rememberedQuestions(planned);
  const runs = choices.map((holds) => planRun(planned, holds, questionOf));
  const needed: Selected = new Map();
  for (const run of runs) add(needed, run.needed);
  const faults = runs.flatMap(({ faults, brought }) => [
    ...faults,
    ...absent(brought, needed).map((path) => `nobody needs ${path}`),
  ]);
  return [...new Set(faults)];
}

/** What a fetch asks, and why its subgraph would refuse it. */
interface Question {
  readonly document: DocumentNode;
  readonly refusals: readonly string[];
}

function rememberedQuestions({ schemas }: Planned): (fetch: FetchNode) => Question {
  const known = new Map<string, Question>();
  return ({ serviceName, operation }) => {
    const name = `${serviceName} ${operation}`;
    const before = known.get(name);
    if (before) return before;
    const schema = schemas.get(serviceName);
    if (!schema) throw new Error(`No subgraph ${serviceName}.`);
    const document = parse(operation);
    const errors = validate(schema, document);
    const refusals = errors.map(({ message }) => `${serviceName}: ${message}`);
    known.set(name, { document, refusals });
    return { document, refusals };
  };
}

function planRun(
  { plan, document }: Planned,
  holds: Holds,
  questionOf: (fetch: FetchNode) => Question,
) {
  const asked = selectedIn(document, holds);
  /** With what fetches need. */
  const needed = copyOf(asked);
  const faults: string[] = [];
  const brought = plan.node ? broughtBy(plan.node as PlanNode, [], new Map()) : new Map();
  for (const path of absent(withoutSchema(asked), brought)) faults.push(`nobody brings ${path}`);
  return { faults, brought, needed };

  /** @param before what was brought before it begins: not what is fetched beside it */
  function broughtBy(node: PlanNode, path: readonly string[], before: Selected): Selected {
    switch (node.kind) {
      case 'Sequence': {
        const all: Selected = new Map();
        const seen = copyOf(before);
        for (const each of node.nodes) {
          const more = broughtBy(each, path, seen);
          add(all, more);
          add(seen, more);
        }
        return all;
      }
      case 'Parallel': {
        const all: Selected = new Map();
        for (const each of node.nodes) add(all, broughtBy(each, path, before));
        return all;
      }
      case 'Flatten':
        return broughtBy(node.node, [...path, ...namesOf(node.path)], before);
      case 'Condition': {
        const chosen = holds(node.condition) ? node.ifClause : node.elseClause;
        return chosen ? broughtBy(chosen, path, before) : new Map();
      }
      case 'Fetch':
        return fetchedBy(node, path, before);
      case 'Defer':
        throw new Error('Deferred fragments are not planned.');
    }
  }

  function fetchedBy(node: FetchNode, path: readonly string[], before: Selected): Selected {
    const { serviceName, requires } = node;
    const question = questionOf(node);
    faults.push(...question.refusals);
    if (requires) {
      const needs = requiredIn(requires, new Map());
      const there = path.reduce<Selected | undefined>((at, name) => at?.get(name), before);
      for (const each of absent(needs, there))
        faults.push(`${serviceName} needs ${[...path, each].join('.')} before it is there`);
      add(path.reduce(within, needed), needs);
    }
    const all: Selected = new Map();
    const fetched = selectedIn(question.document, holds);
    const told = requires ? fetched.get('_entities') : fetched;
    if (told) add(path.reduce(within, all), renamed(told, node));
    return all;
  }
}

function namesOf(path: readonly (string | number)[]): readonly string[] {
  return path.map(String).filter((name) => name !== '@');
}

function copyOf(selected: Selected): Selected {
  return new Map([...selected].map(([name, inner]) => [name, copyOf(inner)]));
}

function requiredIn(selections: readonly RequiredSelection[], into: Selected): Selected {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') requiredIn(selection.selections, into);
    else if (selection.name !== '__typename')
      requiredIn(selection.selections ?? [], within(into, selection.alias ?? selection.name));
  }
  return into;
}

/** What a fetch brought, under the names that the plan gives it. */
function renamed(brought: Selected, { outputRewrites = [] }: FetchNode): Selected {
  for (const rewrite of outputRewrites) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const names = namesOf(rewrite.path).filter((name) => !name.startsWith('... on '));
    const parent = names.slice(0, -1).reduce(within, brought);
    const name = names.at(-1) ?? '';
    const inner = parent.get(name);
    parent.delete(name);
    if (inner) add(within(parent, rewrite.renameKeyTo), inner);
  }
  return brought;
}

/** The gateway itself tells of the schema. */
function withoutSchema(asked: Selected): Selected {
  return new Map([...asked].filter(([name]) => !/^__(schema|type)$/.test(name)));
}
