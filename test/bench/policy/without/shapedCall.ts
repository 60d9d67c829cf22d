/** A call as the transport makes it. */
export function shapedCall<Call>(_name: string, call: Call): Call {
  return call;
}
