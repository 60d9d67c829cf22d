import type { CallFrame, Stack } from './cpuProfile.ts';
import type { ModuleOf } from './moduleLines.ts';

/** A part of what is done for a request, by the modules that do it. */
interface Stage {
  readonly name: string;
  readonly modules: RegExp;
}

/** The first that fits. */
const stages: readonly Stage[] = [
  { name: 'asynchronous context', modules: /^node:(internal\/)?(async_hooks|async_local_storage)/ },
  {
    name: 'Apollo Server',
    modules: /\/(@apollo\/(server|utils\.)|@as-integrations|negotiator|whatwg-mimetype)/,
  },
  {
    name: 'log and counts',
    modules: /\/(pino|sonic-boom|prom-client)|^gateway\/src\/observe|kit\/src\/observe/,
  },
  {
    name: 'HTTP: Fastify and its hooks',
    modules:
      /\/(@fastify|fastify|find-my-way|avvio)\/|^gateway\/src\/(http|buildGateway|lifecycle)/,
  },
  {
    name: 'policy: token, limits, documents, cost, rates',
    modules: /^gateway\/src\/policy|\/(jose|rate-limiter-flexible|ipaddr\.js)\//,
  },
  {
    name: 'calls to subgraphs: deadline, sharing, circuit',
    modules: /^gateway\/src\/(traffic|subgraphs|engine\/subgraph)|^spine\/src/,
  },
  { name: 'plan, gathering, completion', modules: /^gateway\/src/ },
  {
    name: 'executor of the subgraphs',
    modules:
      /^subgraphs\/kit\/src\/(execute|soon|subgraph\.ts|requestContexts)|\/graphql(-scalars)?\//,
  },
  {
    name: 'guards of fields',
    modules: /^subgraphs\/kit\/src\/(access|schema\/rejectThrown)/,
  },
  {
    name: 'loaders and kept records',
    modules: /^subgraphs\/kit\/src\/records|\/dataloader\/|^subgraphs\/\w+\/src\/(loaders|models)/,
  },
  { name: 'resolvers and rules', modules: /^subgraphs\// },
  { name: 'MongoDB’s driver', modules: /\/(mongodb|mongoose|bson)\// },
];

/** Which part of the work a stack belongs to; null for idling. */
export type StageOf = (stack: Stack) => string | null;

/**
 * Gives each stack to the innermost function that belongs to a stage: what Node and the engine do is done for
 * whoever called it.
 *
 * @param bundle the address of the program's bundle
 */
export function stageOf(bundle: string, moduleOf: ModuleOf): StageOf {
  const known = new WeakMap<CallFrame, string | null>();
  const ofFrame = (frame: CallFrame): string | null => {
    const before = known.get(frame);
    if (before !== undefined) return before;
    const module = frame.url === bundle ? moduleOf(frame.lineNumber) : frame.url;
    const stage = stages.find(({ modules }) => module !== null && modules.test(module))?.name;
    known.set(frame, stage ?? null);
    return stage ?? null;
  };
  return (stack) => {
    const [leaf] = stack;
    if (leaf?.functionName === '(idle)') return null;
    if (leaf?.functionName === '(garbage collector)') return 'garbage collection';
    for (const frame of stack) {
      const stage = ofFrame(frame);
      if (stage) return stage;
    }
    return 'Node: sockets, parsing, event loop';
  };
}
