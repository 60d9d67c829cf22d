import { type Finding, groupBy } from '../findings.ts';
import { type Difference, differences } from './answers.ts';
import type { ReplayedAnswer } from './replay.ts';

/** Lines for one operation; a list that is ordered otherwise differs everywhere. */
const mostLines = 10;

/**
 * Where answers differ, each difference once with all the roles that meet it, and which operations take another
 * number of reads. What is merely added fails nothing.
 */
export function answerFindings(replayed: readonly ReplayedAnswer[]): Finding[] {
  const everyone = [...new Set(replayed.map(({ role }) => role))];
  const operations = groupBy(replayed, ({ operation }) => operation);
  return [...operations].flatMap(([operation, answers]) => [
    ...differing(operation, answers, everyone),
    ...otherReads(operation, answers, everyone),
  ]);
}

function differing(
  operation: string,
  answers: readonly ReplayedAnswer[],
  everyone: readonly string[],
): Finding[] {
  const met = answers.flatMap(({ role, before, after }) =>
    differences(before, after).map((difference) => ({ role, difference })),
  );
  const distinct = [...groupBy(met, ({ difference }) => inWords(difference))].map(
    ([text, each]) => ({
      kind: 'answer',
      text: `${operation} for ${inShort(
        each.map(({ role }) => role),
        everyone,
      )} at ${text}`,
      fails: each.some(({ difference }) => difference.kind !== 'added'),
    }),
  );
  const shown = distinct.toSorted((one, other) => Number(other.fails) - Number(one.fails));
  const hidden = shown.splice(mostLines);
  const rest = `${operation} differs in ${hidden.length} more places`;
  return hidden.length > 0 ? [...shown, { kind: 'answer', text: rest, fails: false }] : shown;
}

/** One read more or less is one of timing: loads of one turn of the event loop are one command. */
function isOther(before: number, after: number): boolean {
  return Math.abs(after - before) > Math.max(1, before / 5);
}

function otherReads(
  operation: string,
  answers: readonly ReplayedAnswer[],
  everyone: readonly string[],
): Finding[] {
  const other = answers.filter(({ before, after }) => isOther(before.reads, after.reads));
  const counts = groupBy(
    other,
    ({ before, after }) => `${after.reads} reads of MongoDB, before ${before.reads}`,
  );
  return [...counts].map(([text, each]) => ({
    kind: 'reads',
    text: `${operation} for ${inShort(
      each.map(({ role }) => role),
      everyone,
    )} takes ${text}`,
    fails: false,
  }));
}

function inWords({ path, kind, before, after }: Difference): string {
  if (kind === 'added') return `${path}: added ${quoted(after)}`;
  return kind === 'removed'
    ? `${path}: removed ${quoted(before)}`
    : `${path}: ${quoted(before)} → ${quoted(after)}`;
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function inShort(roles: readonly string[], everyone: readonly string[]): string {
  return roles.length === everyone.length ? 'every role' : roles.join(', ');
}
