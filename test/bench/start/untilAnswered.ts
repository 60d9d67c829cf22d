import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

const headers = { 'content-type': 'application/json' };
const pollMs = 10;
/** Milliseconds; a first start seeds. */
const patience = 300_000;

/** Asks an operation; answers its text, and rejects without one. */
export async function ask(url: string, query: string, variables: object = {}): Promise<string> {
  const body = JSON.stringify({ query, variables });
  const response = await request(url, { method: 'POST', headers, body });
  const text = await response.body.text();
  if (response.statusCode === 200 && text.startsWith('{"data":')) return text;
  throw new Error(`No answer: HTTP ${response.statusCode}, ${text.slice(0, 500)}`);
}

/** Asks for something of the database until it is answered. */
export async function untilAnswered(url: string): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    const answered = await ask(url, '{ organization(acronym: "EUROSPINE") { name } }').catch(
      (error: unknown) => error as Error,
    );
    if (typeof answered === 'string') return;
    if (performance.now() > until) throw answered;
    await wait(pollMs);
  }
}
