import { spreadOf } from '../load/statistics.ts';
import { figure, table } from '../report/markdown.ts';
import type { Bomb } from './bombs.ts';

/** What one bomb did. */
export interface Blast {
  readonly bomb: string;
  /** Null where the server closed the connection without an answer. */
  readonly status: number | null;
  /** From the first byte sent to the answer, in milliseconds. */
  readonly milliseconds: number;
  /** The longest that the server's event loop stood still meanwhile, in milliseconds. */
  readonly stall: number;
}

const most = { milliseconds: 100, stall: 50 };
/** Of what is refused by its form or its size. */
const refusals = [400, 413];

/**
 * The table of all bombs, and those that do not keep what is promised: one is refused, or answered where it is within every
 * limit, and by the worst of its blasts no slower and no longer in the way than is wanted.
 */
export function bombsReport(
  bombs: readonly Bomb[],
  blasts: readonly Blast[],
): { readonly report: string; readonly failures: readonly string[] } {
  const rows = bombs.map((bomb) => {
    const own = blasts.filter((blast) => blast.bomb === bomb.name);
    const holds = own.length > 0 && own.every((blast) => kept(bomb, blast));
    return { name: bomb.name, cells: cellsOf(own), holds };
  });
  const head = ['bomb', 'status', 'ms', 'most ms', 'stall ms', 'most stall ms'];
  const promise = `refused, ≤${most.milliseconds} ms, stall ≤${most.stall} ms`;
  const lines = rows.map(({ name, cells, holds }) => [name, ...cells, holds ? 'yes' : 'no']);
  const missed = rows.filter(({ holds }) => !holds);
  return {
    report: table([...head, promise], lines),
    failures: missed.map(({ name }) => `${name}: not ${promise}`),
  };
}

function cellsOf(blasts: readonly Blast[]): readonly string[] {
  const time = spreadOf(blasts.map(({ milliseconds }) => milliseconds));
  const stall = spreadOf(blasts.map((each) => each.stall));
  const statuses = [...new Set(blasts.map(({ status }) => status ?? 'closed'))].join(' ');
  return [statuses, ...[time.median, time.most, stall.median, stall.most].map(figure)];
}

function kept({ answered }: Bomb, { status, milliseconds, stall }: Blast): boolean {
  const expected = answered ? [200] : refusals;
  return (
    status !== null &&
    expected.includes(status) &&
    milliseconds <= most.milliseconds &&
    stall <= most.stall
  );
}
