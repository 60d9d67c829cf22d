/** A subgraph was not called, because it failed too often of late. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
  constructor() {
    super('Not called: it failed too often of late.');
  }
}

/** A subgraph took longer than it may. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms.`);
  }
}
