/** What `node --cpu-prof` writes, as far as it is read here. Times are microseconds of the machine's steady clock. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  /** From each sample to the one before it. */
  readonly timeDeltas: readonly number[];
}

/** A function as it was called from another. */
interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}

export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** From 0; −1 where there is no source. */
  readonly lineNumber: number;
}

/** Functions from the one that ran outwards to where its work began. */
export type Stack = readonly CallFrame[];

/** How long each stack ran between two instants, in microseconds. */
export function timesOf(
  { nodes, startTime, samples, timeDeltas }: CpuProfile,
  [from, until]: readonly [number, number],
): readonly (readonly [Stack, number])[] {
  const times = new Map<number, number>();
  let at = startTime;
  for (const [index, node] of samples.entries()) {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    if (at >= from && at < until) times.set(node, (times.get(node) ?? 0) + delta);
  }
  const stackOf = stacks(nodes);
  return [...times].map(([node, time]) => [stackOf(node), time]);
}

function stacks(nodes: readonly ProfileNode[]): (node: number) => Stack {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  return (node) => {
    const stack: CallFrame[] = [];
    for (let at: number | undefined = node; at !== undefined; at = callers.get(at)) {
      const frame = frames.get(at);
      if (frame) stack.push(frame);
    }
    return stack;
  };
}
