/** Milliseconds until whoever is asked whether it is ready, and says nothing, is not: a database that hangs never does. */
const patience = 2_000;

/** What is answered in time, else no. An answer that is refused is none of this one's business. */
export function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
