/** Settles when it was called so many times. */
export function countdown(most: number) {
  let left = most;
  let settle: () => void = () => {};
  const reached = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const happen = () => {
    left -= 1;
    if (left === 0) settle();
  };
  return { reached, happen };
}
