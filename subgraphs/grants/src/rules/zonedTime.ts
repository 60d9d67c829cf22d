const millisecondsPerDay = 86_400_000;

/**
 * What the clocks of a time zone show at an instant, to the second and without an offset: `2026-04-01T23:59:00`.
 *
 * @param timeZone IANA name
 */
export function localTime(instant: Date, timeZone: string): string {
  return formatOf(timeZone).format(instant).replace(' ', 'T');
}

/** Making a format takes a thousand times as long as using it; there are only so many time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formats.set(timeZone, format);
  return format;
}

/** The calendar day of a time zone at an instant. */
export function localDay(instant: Date, timeZone: string): string {
  return localTime(instant, timeZone).slice(0, 10);
}

/**
 * The instant at which the clocks of a time zone show a time. A time that comes twice, when the clocks go
 * back, is the later one; a time that is skipped, when they go forward, is as much later as they skip: whoever
 * keeps a deadline never loses an hour.
 *
 * @param local without an offset: `2026-04-01T23:59:00`
 */
export function instantOf(local: string, timeZone: string): Date {
  const asUtc = Date.parse(`${local}Z`);
  const before = asUtc - offsetAt(asUtc - millisecondsPerDay, timeZone);
  const after = asUtc - offsetAt(asUtc + millisecondsPerDay, timeZone);
  const shown = [before, after].filter((time) => localTime(new Date(time), timeZone) === local);
  return new Date(shown.length > 0 ? Math.max(...shown) : before);
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  return Date.parse(`${localTime(new Date(time), timeZone)}Z`) - Math.floor(time / 1_000) * 1_000;
}
