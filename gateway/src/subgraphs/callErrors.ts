/** A subgraph was not called, because it failed too often of late. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
  constructor() {
    super('Not called: it failed too often of late.');
  }
}

/** A subgraph would not read this request, which says nothing of how it does with others. */
export class RequestRejectedError extends Error {
  override readonly name = 'RequestRejectedError';
}

/** A subgraph took longer than it may. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms.`);
  }
}
