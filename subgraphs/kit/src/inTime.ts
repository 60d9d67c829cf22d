/** Milliseconds until whoever is asked whether it is ready, and says nothing, is not: a database that hangs never does. */
const readinessPatience = 2_000;

/**
 * Waits for work for so many milliseconds. It goes on when it is given up.
 *
 * @param missed what is said of it then
 * @throws what the work throws; Error with that text when it takes longer
 */
export function inTime<T>(work: Promise<T>, milliseconds: number, missed: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(missed)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether something says in time that it is ready. */
export function readyInTime(answer: Promise<boolean>): Promise<boolean> {
  return inTime(answer, readinessPatience, 'It does not say whether it is ready.').catch(
    () => false,
  );
}
