import { readFile } from 'node:fs/promises';
import { StartupError } from '@spine/kit/startup';
import type { Config } from './config.ts';
import { explanationText } from './explanationText.ts';
import { issueToken } from './token.ts';

/** What is asked of the running graph. */
export interface ExplainOptions {
  /** A file of variables, as JSON. */
  readonly variables?: string | undefined;
  /** The operation's name, where the file has several. */
  readonly operation?: string | undefined;
  /** The role that asks; nobody in particular by default. */
  readonly as?: string | undefined;
  /** Plan and judge only; ask no subgraph. */
  readonly plan: boolean;
}

/**
 * Explains an operation by the graph that runs at `PORT`.
 *
 * @returns the explanation as text, a line a thing
 * @throws StartupError when a file cannot be read, the graph does not run or does not explain
 */
export async function explain(
  config: Config,
  file: string,
  { variables, operation, as: role, plan }: ExplainOptions,
): Promise<string> {
  const query = await read(file);
  const body = {
    query,
    ...(operation !== undefined && { operationName: operation }),
    ...(variables !== undefined && { variables: parsed(variables, await read(variables)) }),
  };
  const token = role === undefined ? null : await issueToken(config, role, { hours: 1 });
  const answer = await ask(config, body, {
    'x-explain': plan ? 'plan' : 'run',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  });
  if (answer.extensions?.explain) return explanationText(answer.extensions.explain, answer.errors);
  const [first] = answer.errors ?? [];
  throw new StartupError(
    first
      ? `The graph would not answer ${file} (${first.message.replace(/\.$/, '')}); correct it.`
      : 'The graph answered without an explanation; in production only a viewer with the scope graph:explain gets one.',
  );
}

type Answer = {
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly explain?: Parameters<typeof explanationText>[0] };
};

async function ask({ PORT, HOST }: Config, body: object, headers: object): Promise<Answer> {
  const address = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}/graphql`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new StartupError(
      `No graph answers at ${address}; start it with \`pnpm start\`, or set PORT and HOST to where it runs.`,
      { cause },
    );
  });
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === 'object' && answer !== null) return answer;
  throw new StartupError(
    `What answers at ${address} is no graph (status ${response.status}); set PORT and HOST to where one runs.`,
  );
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StartupError(`${file} cannot be read (${code}); name a file that can.`, { cause });
  });
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StartupError(`${file} is no JSON; write the variables as {"name": value}.`, {
      cause,
    });
  }
}
