import { closeOnSignal, runMain } from '@spine/kit/startup';

type Close = () => Promise<unknown>;

/** A program that runs: what it has open, and the one way it ends. */
export interface Program {
  /** Registers something to close when the program ends, last opened first; at once when it is ending already. */
  onClose(close: Close): void;
  /** Ends the program with an error when a part that must outlive it has ended. */
  endWith(ended: Promise<string>): void;
  close(): Promise<void>;
}

/**
 * Runs a program that has something to do. A signal closes what it has open and ends it with a code that tells the
 * signal, a failure with code 1; what still fails while it is ending is nobody's news.
 */
export function runProgram(main: (program: Program) => Promise<void>): Promise<void> {
  return run(main, false);
}

/** Runs a program that serves until a signal ends it, with code 0. */
export function runServer(main: (program: Program) => Promise<void>): Promise<void> {
  return run(main, true);
}

function run(main: (program: Program) => Promise<void>, serves: boolean): Promise<void> {
  const opened: Close[] = [];
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= closeAll(opened);
    return closing;
  };
  const program: Program = {
    close,
    onClose: (part) => (closing ? void part().catch(report) : void opened.push(part)),
    endWith: (ended) => void ended.then((message) => closing ?? endWith(message, close)),
  };
  closeOnSignal(close, serves);
  return runMain(async () => {
    try {
      await main(program);
    } catch (error) {
      if (closing) return forever;
      await close();
      throw error;
    }
  });
}

const forever = new Promise<never>(() => undefined);

async function closeAll(opened: Close[]): Promise<void> {
  for (let part = opened.pop(); part; part = opened.pop()) await part().catch(report);
}

async function endWith(message: string, close: () => Promise<void>): Promise<void> {
  console.error(`error: ${message}`);
  await close();
  process.exit(1);
}

function report(error: unknown): void {
  console.error(error);
}
