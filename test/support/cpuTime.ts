/**
 * Milliseconds of CPU that this process took for some work: what its event loop may have stood still for at most. It says so
 * of the work alone where nothing else is done meanwhile, however busy the machine is with others.
 */
export async function cpuTimeOf<T>(work: () => Promise<T>): Promise<{ result: T; cpu: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1_000 };
}
