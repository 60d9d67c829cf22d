/** When something was known: `knownUntil` is the instant from which it no longer was, or null. */
export interface KnownStretch {
  readonly knownFrom: Date;
  readonly knownUntil: Date | null;
}

/** What was known at an instant, the instant of recording included; null before anything was. */
export function knownAt<K extends KnownStretch>(known: readonly K[], instant: Date): K | null {
  const found = known.find(
    ({ knownFrom, knownUntil }) =>
      knownFrom <= instant && (knownUntil === null || instant < knownUntil),
  );
  return found ?? null;
}
