export const requestIdHeader = 'x-request-id';

/** Nothing knows what it works for. */
export function withinRequest<T>(_scope: unknown, work: () => T): T {
  return work();
}

export function duringRequest<T>(_scope: unknown, work: () => T): T {
  return work();
}

export function currentRequest(): undefined {
  return undefined;
}

export function requestIdOf(): string {
  return 'none';
}

export function asksReadThrough(): boolean {
  return false;
}
