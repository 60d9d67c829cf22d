import type { Variables } from './fieldCost.ts';

/** A part of an operation's cost: a number, or how one comes of the operation's variables, defaults filled in. */
export type Amount = number | ((variables: Variables) => number);

export function amountWith(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

/** Added in this order, so that fractions round as they would one by one. */
export function sumOf(amounts: readonly Amount[]): Amount {
  const first = amounts.findIndex((amount) => typeof amount !== 'number');
  if (first < 0) return added(amounts as readonly number[]);
  const known = added(amounts.slice(0, first) as readonly number[]);
  const rest = amounts.slice(first).filter((amount) => amount !== 0);
  const [only] = rest;
  if (known === 0 && rest.length === 1 && only !== undefined) return only;
  return (variables) => {
    let sum = known;
    for (const amount of rest) sum += amountWith(amount, variables);
    return sum;
  };
}

export function productOf(times: Amount, amount: Amount): Amount {
  if (times === 1) return amount;
  if (typeof times === 'number' && typeof amount === 'number') return times * amount;
  return (variables) => amountWith(times, variables) * amountWith(amount, variables);
}

/** @param amounts one at least */
export function largestOf(amounts: readonly Amount[]): Amount {
  const [first, ...others] = [...new Set(amounts)];
  if (first !== undefined && others.length === 0) return first;
  const known = amounts.filter((amount) => typeof amount === 'number');
  if (known.length === amounts.length) return Math.max(...known);
  return (variables) => Math.max(...amounts.map((amount) => amountWith(amount, variables)));
}

function added(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
