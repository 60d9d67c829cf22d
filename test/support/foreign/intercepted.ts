import type { SubgraphCall } from '@spine/gateway';
import { subgraphNamed } from './gateway.ts';
import { inProcess } from './inProcess.ts';

type Execute = SubgraphCall['execute'];

/** A call of a subgraph on its way. */
interface Intercepted {
  /** The subgraph's name. */
  readonly name: string;
  readonly request: Parameters<Execute>[0];
  readonly terms: Parameters<Execute>[3];
  /** What the subgraph answers. */
  answer(): ReturnType<Execute>;
}

/** The foreign graph's subgraphs in this process, calls of which are answered by this instead. */
export function intercepted(answerTo: (call: Intercepted) => ReturnType<Execute>) {
  return (name: string): SubgraphCall => {
    const subgraph = inProcess(subgraphNamed(name));
    return {
      ...subgraph,
      execute: (...asked) => {
        const [request, , , terms] = asked;
        return answerTo({ name, request, terms, answer: () => subgraph.execute(...asked) });
      },
    };
  };
}
