/** Every cost is paid. */
export function demandControl(): object {
  return {};
}
