/** A plan is counted, and no span ends with it. */
export function planned<T>(run: () => Promise<T>): Promise<T> {
  return run();
}

export function notePlan(
  metrics: { planChosen(cached: boolean): void },
  _plan: unknown,
  cached: boolean,
): void {
  metrics.planChosen(cached);
}
