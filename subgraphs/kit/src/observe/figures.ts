import { Counter, Gauge, type Registry } from 'prom-client';

/** Something that is counted or measured where it happens, and read when metrics are collected. */
export interface Figure {
  readonly name: string;
  readonly help: string;
  /** A counter only rises while the process lives; a gauge goes both ways. */
  readonly kind: 'counter' | 'gauge';
  readonly labelNames: readonly string[];
  /** How several processes' samples make one; their sum unless said. */
  readonly aggregator?: 'sum' | 'min';
  readonly samples: () => readonly Sample[];
}

export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Has figures collected with a registry's own metrics. */
export function registerFigures(registry: Registry, figures: readonly Figure[]): void {
  for (const { kind, samples, name, help, labelNames, aggregator = 'sum' } of figures) {
    const options = { name, help, labelNames, aggregator, registers: [registry] };
    if (kind === 'gauge')
      new Gauge({
        ...options,
        collect() {
          for (const { labels, value } of samples()) this.set(labels, value);
        },
      });
    else
      new Counter({
        ...options,
        collect() {
          this.reset();
          for (const { labels, value } of samples()) this.inc(labels, value);
        },
      });
  }
}
