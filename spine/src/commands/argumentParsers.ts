import { InvalidArgumentError } from 'commander';

/** A day that is not in the future, as ISO 8601 has it. */
export function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text);
  if (isDay && text <= new Date().toJSON().slice(0, 10)) return text;
  throw new InvalidArgumentError('It must be a day that is not in the future, such as 2026-03-31.');
}

/** Takes whole numbers from the least to the most. */
export function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** An instant in UTC, as ISO 8601 has it. */
export function instant(text: string): Date {
  const date = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new InvalidArgumentError('It must be an instant in UTC, such as 2026-06-15T12:00:00Z.');
}
