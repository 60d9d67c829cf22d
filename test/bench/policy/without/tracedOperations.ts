/** An operation is no part of a trace. */
export const tracedOperations = {};
