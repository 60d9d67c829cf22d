import { RequestRefused } from '../../policy/limits/requestRefused.ts';

/** Downloads at a time: of all callers, and of one. A slow reader holds one for long, so these are few. */
const places = { all: 64, caller: 4 };

/** Counts the downloads that are under way. */
export interface DownloadSlots {
  /**
   * @returns gives the place back
   * @throws RequestRefused 429 for a caller with too many, 503 when all have
   */
  take(caller: string): () => void;
}

export function downloadSlots(): DownloadSlots {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take: (caller) => {
      const own = taken.get(caller) ?? 0;
      if (own >= places.caller)
        throw refused(
          429,
          'RATE_LIMITED',
          `One caller downloads ${places.caller} tables at a time`,
        );
      if (all >= places.all)
        throw refused(503, 'OVERLOADED', 'More tables are downloaded than can be answered in time');
      taken.set(caller, own + 1);
      all += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        all -= 1;
        const left = (taken.get(caller) ?? 1) - 1;
        if (left > 0) taken.set(caller, left);
        else taken.delete(caller);
      };
    },
  };
}

function refused(status: number, code: string, what: string): RequestRefused {
  return new RequestRefused(
    status,
    `${what}; try again shortly.`,
    { code },
    { 'retry-after': '1' },
  );
}
