/** Lets any number of requests in, however late the event loop: for tests that are not about overload. */
export const unhurried = { current: Number.POSITIVE_INFINITY, sample() {} };

/** Deadlines that subgraphs keep on any machine: where two answers are compared, a late one would be a difference. */
export const patientDeadlines = { others: 120_000, named: new Map<string, number>() };
