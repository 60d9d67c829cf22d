/** Every read is a call of its own. */
export function sharedReads() {
  const nothing = () => {};
  return { find: () => null, add: nothing, ended: nothing, forget: nothing };
}
