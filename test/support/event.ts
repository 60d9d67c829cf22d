/** Something to wait for until it happens. */
export function event<T = void>() {
  let happen: (value: T) => void = () => {};
  const happened = new Promise<T>((resolve) => {
    happen = resolve;
  });
  return { happened, happen: (value: T) => happen(value) };
}
