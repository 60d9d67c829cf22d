import type { Dispatcher, Pool } from 'undici';
import type { Cancellation } from './cancellation.ts';

/** What came back. */
export interface TextResponse {
  readonly statusCode: number;
  /** As the other end says it; empty where it says nothing. */
  readonly contentType: string;
  readonly text: string;
}

/** Where to, and with what. */
export interface JsonPost {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts a text and reads the answer as one. Undici's own `request` makes a stream of each answer and asks for an
 * AbortSignal, which together cost more than the rest of a call.
 *
 * @throws anything that ends the connection; the reason, when the call is cancelled
 */
export function postJson(
  pool: Pool,
  { path, headers, body }: JsonPost,
  leaving: Cancellation | undefined,
): Promise<TextResponse> {
  return new Promise((resolve, reject) => {
    const sent = { ...headers, 'content-type': 'application/json', accept: 'application/json' };
    const handler = textHandler(leaving, { done: resolve, failed: reject });
    pool.dispatch({ method: 'POST', path, headers: sent, body }, handler);
  });
}

interface Outcome {
  done(response: TextResponse): void;
  failed(error: unknown): void;
}

/** Tells how a request ends: at once where it is cancelled, be it sent by then or waiting for a connection. */
function textHandler(
  leaving: Cancellation | undefined,
  { done, failed }: Outcome,
): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let statusCode = 0;
  let contentType = '';
  let sending: Dispatcher.DispatchController | null = null;
  const release = leaving?.onCancel((reason) => {
    sending?.abort(reason as Error);
    failed(reason);
  });
  return {
    onRequestStart: (controller) => {
      sending = controller;
      if (leaving?.cancelled) controller.abort(leaving.reason as Error);
    },
    onResponseStart: (_controller, status, headers) => {
      statusCode = status;
      contentType = String(headers['content-type'] ?? '');
    },
    onResponseData: (_controller, chunk) => {
      chunks.push(chunk);
    },
    onResponseEnd: () => {
      release?.();
      done({ statusCode, contentType, text: textOf(chunks) });
    },
    onResponseError: (_controller, error) => {
      release?.();
      failed(error);
    },
  };
}

/** Most answers come in one piece. */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  if (!first) return '';
  return chunks.length === 1 ? first.toString() : Buffer.concat(chunks).toString();
}
