/** What the programs of any version need of a machine; no setting of the graph. */
export const machineEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'MONGOMS_SYSTEM_BINARY'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);
