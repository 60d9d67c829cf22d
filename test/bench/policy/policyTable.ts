import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { cpuFigure, cpuOf } from '../report/cpuTable.ts';
import { spread, table } from '../report/markdown.ts';
import { ratios } from '../report/saturationTable.ts';

/** CPU time of a request and answers a second, beside those of a gateway without any policy. */
export function policyTable(
  measurements: readonly Measurement[],
  workload: string,
  reference: string,
): string {
  const of = measurements.filter((each) => each.workload === workload);
  const names = [...new Set(of.map(({ contestant }) => contestant))];
  const rows = names.map((name) => {
    const own = of.filter(({ contestant }) => contestant === name);
    return [
      name,
      cpuFigure(own),
      spread(spreadOf(ratios(of, name, reference, cpuOf))),
      spread(spreadOf(ratios(of, name, reference))),
      String(own.reduce((sum, { failed, shed }) => sum + failed + shed, 0)),
    ];
  });
  return table(
    [workload, 'CPU µs/request', `CPU × ${reference}`, `rate × ${reference}`, 'failed'],
    rows,
  );
}
