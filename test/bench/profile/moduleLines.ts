/** Tells the module that a line of a bundle comes from; null for what the bundler adds. */
export type ModuleOf = (line: number) => string | null;

/**
 * Reads which lines of a bundle come from which module: a bundle with its white space has each module's path in a
 * comment before it.
 *
 * @returns lines count from 0
 */
export function moduleLines(bundle: string): ModuleOf {
  const modules: string[] = [];
  let module = '';
  for (const line of bundle.split('\n')) {
    module = /^\/\/ (\S+\.[cm]?[jt]s)$/.exec(line)?.[1] ?? module;
    modules.push(module);
  }
  return (line) => modules[line] || null;
}
