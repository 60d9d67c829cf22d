/** Days as the reference model counts them, by means of its own. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  for (let at = date; ; at -= 1) {
    const later = new Date(Date.UTC(year, month - 1 + months, at));
    if (later.getUTCDate() === at) return later.toISOString().slice(0, 10);
  }
}
