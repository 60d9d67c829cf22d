import type { Explanation } from '@spine/gateway';
import type { ExplainedCommand } from '@spine/kit';

type Row = readonly string[];

/** An explanation as people read it: cost, a line for each field, the plan, a line for each fetch and command. */
export function explanationText(
  { cost, fields, plan, fetches, mode }: Explanation,
  errors: readonly { readonly message: string }[] = [],
): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Cost', cost ? [costLine(cost)] : []],
    [
      'Fields',
      table(
        fields.map(({ path, field, requirement, verdict }) => [
          path,
          field,
          verdict.toLowerCase(),
          inWords(requirement),
        ]),
      ),
    ],
    ['Plan', plan ? plan.text.split('\n') : ['nothing to ask a subgraph for']],
    ['Fetches', mode === 'run' ? fetchLines(fetches) : ['none: the operation was only planned']],
    ['Errors', errors.map(({ message }) => message)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
}

function costLine({ estimated, actual, budget }: NonNullable<Explanation['cost']>): string {
  return `estimated ${estimated}, actual ${actual ?? 'not known'}, budget ${budget}`;
}

function inWords(requirement: Explanation['fields'][number]['requirement']): string {
  if (!requirement) return 'anyone';
  const { authenticated, scopes, policies } = requirement;
  return [
    ...(authenticated ? ['signed in'] : []),
    ...scopes.map((alternatives) => `scope ${either(alternatives)}`),
    ...policies.map((alternatives) => `policy ${either(alternatives)}`),
  ].join(', ');
}

function either(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((all) => all.join(' and ')).join(' or ');
}

const untold =
  'Commands are told by this graph’s subgraphs alone, in production only where EXPLAIN_COMMANDS is true or they are traced.';

function fetchLines(fetches: Explanation['fetches']): string[] {
  const lines = table(fetches.flatMap(fetchRows));
  return fetches.some(isUntold) ? [...lines, untold] : lines;
}

function isUntold({ answered, commands }: Explanation['fetches'][number]): boolean {
  return answered && commands === null;
}

function fetchRows(fetch: Explanation['fetches'][number]): Row[] {
  const { subgraph, entities, ms, answered, commands } = fetch;
  const asked =
    entities > 0 ? `${entities} ${entities === 1 ? 'entity' : 'entities'}` : 'root fields';
  const outcome = answered ? '' : 'not answered';
  const rows = isUntold(fetch) ? [['  commands not told']] : (commands ?? []).map(commandRow);
  return [[subgraph, asked, `${ms} ms`, outcome], ...rows];
}

function commandRow({ command, collection, shape, ms, plan }: ExplainedCommand): Row {
  const took = ms === null ? '' : `${Math.round(ms * 10) / 10} ms`;
  const how = plan
    ? `${accessOf(plan)}, ${plan.documentsExamined} examined, ${plan.returned} returned`
    : 'not explained';
  return [`  ${command} ${collection}`, how, took, shape];
}

/** The indexes, or that there was none; and what MongoDB had to sort by itself. */
function accessOf({ indexes, stages }: NonNullable<ExplainedCommand['plan']>): string {
  const scan = stages.includes('COLLSCAN') ? ['COLLSCAN'] : [];
  const sort = stages.includes('SORT') ? ['SORT'] : [];
  const how = [...indexes, ...scan, ...sort];
  return how.length > 0 ? how.join(' + ') : stages.join(' + ');
}

/** Columns as wide as their widest cell; the last as wide as it is. */
function table(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
