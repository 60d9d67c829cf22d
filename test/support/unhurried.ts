/** Lets any number of requests in, however late the event loop: for tests that are not about overload. */
export const unhurried = { current: Number.POSITIVE_INFINITY, sample() {} };
