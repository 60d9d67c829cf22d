/** Every read is a call of its own. */
export function sharedReads<Call>(call: Call): Call {
  return call;
}
