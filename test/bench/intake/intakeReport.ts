import { type Spread, spreadOf } from '../load/statistics.ts';
import { figure, spread, table } from '../report/markdown.ts';
import type { ImportRun } from './runImport.ts';

/** One intake of all documents by one contestant. */
export interface Intake extends ImportRun {
  readonly contestant: string;
  readonly documents: number;
  readonly mongodSeconds: number;
}

const wanted = { share: 0.5, mebibytes: 300, upkeep: 0.2 };

/** Ratios are of runs beside each other, as what else the machine does changes from round to round. */
export function intakeReport(intakes: readonly Intake[]): string {
  const names = [...new Set(intakes.map(({ contestant }) => contestant))];
  const of = (name: string) => intakes.filter(({ contestant }) => contestant === name);
  const micros = (seconds: number, { documents }: Intake) => (seconds * 1e6) / documents;
  const rows = names.map((name) => {
    const own = of(name);
    return [
      name,
      figure(spreadOf(own.map(({ documents }) => documents)).median),
      spread(spreadOf(own.map(rateOf))),
      spread(shareOf(own, of('insertMany'))),
      spread(spreadOf(own.map((each) => micros(each.cpuSeconds, each)))),
      spread(spreadOf(own.map((each) => micros(each.mongodSeconds, each)))),
      spread(spreadOf(own.map(({ peakBytes }) => peakBytes / 2 ** 20))),
    ];
  });
  const head = ['', 'documents', 'documents/s', 'of insertMany', 'CPU µs', 'mongod CPU µs', 'MiB'];
  return `${table(head, rows)}\n\n${verdicts(of)}`;
}

function verdicts(of: (name: string) => readonly Intake[]): string {
  const share = shareOf(of('import of CSV'), of('insertMany')).median;
  const peak = Math.max(
    ...['import of CSV', 'import of NDJSON', 'import of four times as much']
      .flatMap((name) => of(name))
      .map(({ peakBytes }) => peakBytes / 2 ** 20),
  );
  const upkeep = 1 - shareOf(of('import of CSV'), of('import of CSV, nothing counted')).median;
  const row = (what: string, value: number, limit: string, holds: boolean) => [
    what,
    figure(value),
    limit,
    holds ? 'yes' : 'no',
  ];
  return table(
    ['', 'measured', 'wanted', 'holds'],
    [
      row('import, of insertMany', share, `≥${wanted.share}`, share >= wanted.share),
      row('most memory, MiB', peak, `≤${wanted.mebibytes}`, peak <= wanted.mebibytes),
      row('upkeep of counts', upkeep, `≤${wanted.upkeep}`, upkeep <= wanted.upkeep),
    ],
  );
}

function rateOf({ documents, seconds }: Intake): number {
  return documents / seconds;
}

/** Round by round. */
function shareOf(own: readonly Intake[], others: readonly Intake[]): Spread {
  return spreadOf(
    own.flatMap((each, round) => {
      const other = others[round];
      return other ? [rateOf(each) / rateOf(other)] : [];
    }),
  );
}
