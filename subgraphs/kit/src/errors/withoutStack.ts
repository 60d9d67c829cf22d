/**
 * Makes something of errors that tell of no fault of ours: where each was made interests nobody, and to find that out
 * costs more than all else that is done with it.
 */
export function withoutStack<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
