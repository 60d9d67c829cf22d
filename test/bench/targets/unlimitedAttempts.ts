/**
 * A supergraph that counts attempts as before and allows more of them than a run makes: all load comes from one
 * caller, who would soon be refused.
 */
export function unlimitedAttempts(supergraphSdl: string): string {
  return supergraphSdl.replace(/@attempts\(max: \d+/g, '@attempts(max: 1000000000');
}
