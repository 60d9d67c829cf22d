/** Upper bounds of durations in seconds: from an answer out of memory to a subgraph's deadline and beyond. */
export const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
