/**
 * Attempts at what may fail: whoever asks during one waits for it, and whoever asks within the pause after it is told
 * how it ended, so that an outage is not made worse by asking again for each request.
 *
 * @param clock milliseconds of the epoch
 * @returns a function of the pause in milliseconds, whose promise rejects with what the attempt failed by
 */
export function spacedAttempts<Outcome>(
  attempt: () => Promise<Outcome>,
  clock: () => number,
): (pause: number) => Promise<Outcome> {
  let last: { readonly outcome: Promise<Outcome>; ended: number | null } | null = null;
  return (pause) => {
    if (last && (last.ended === null || clock() < last.ended + pause)) return last.outcome;
    const begun = { outcome: attempt(), ended: null as number | null };
    const end = () => {
      begun.ended = clock();
    };
    begun.outcome.then(end, end);
    last = begun;
    return begun.outcome;
  };
}
