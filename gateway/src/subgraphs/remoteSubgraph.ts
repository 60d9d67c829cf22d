import type { SubgraphRequest } from '@spine/kit';
import { currentSpan } from '@spine/kit/tracing';
import { anonymous, viewerHeader } from '@spine/kit/viewer';
import type { FormattedExecutionResult } from 'graphql';
import type { Pool } from 'undici';
import { sha256 } from '../sha256.ts';
import { RequestRejectedError } from './callErrors.ts';
import { type Cancellation, createCanceller } from './cancellation.ts';
import { isGraphQLAnswer } from './graphqlAnswer.ts';
import { postJson, type TextResponse } from './postJson.ts';
import { requestBody } from './requestBody.ts';
import { signerOf } from './signedViewers.ts';
import type { SubgraphCall } from './subgraphCall.ts';

/** Milliseconds until the question whether it would answer counts as unanswered. */
const readinessDeadline = 2_000;
/** Sockets to one subgraph; what goes beyond waits for a free one. */
const connections = 128;
/** Bytes of one answer; more is a fault of the subgraph, and must not become ours. */
const maxResponseSize = 16 * 1024 * 1024;
/** Statuses by which a server says that it cannot read a request, or not so long a one. */
const rejections = [400, 413, 414, 431];

/**
 * A subgraph behind HTTP. With a secret it is one of ours: every operation carries the signed viewer. Without
 * one it is somebody else's and learns nothing of the viewer but the headers that the gateway forwards. It waits until the call is cancelled.
 * One of ours is ready when `health/ready` beside its address says so; somebody else's, and one that has no such path,
 * when it answers `{ __typename }`.
 */
export function remoteSubgraph(url: string, viewerSecret: string | null): SubgraphCall {
  const { origin, pathname, search } = new URL(url);
  const path = `${pathname}${search}`;
  const health = new URL('health/ready', url).pathname;
  const tokenOf = viewerSecret === null ? null : signerOf(viewerSecret);
  let opened: Promise<Pool> | null = null;
  const pool = () => {
    opened ??= openPool(origin);
    return opened;
  };

  const post: Post = async (request, headers, leaving) => {
    const to = await pool();
    return answerIn(await postJson(to, { path, headers, body: requestBody(request) }, leaving));
  };
  const isReady = async () => {
    if (tokenOf === null) return answers(post, {});
    const told = await toldHealth(await pool(), health);
    return told ?? answers(post, { [viewerHeader]: await tokenOf(anonymous) });
  };
  return {
    knowsViewer: viewerSecret !== null,
    execute: async (request, viewer, headers, terms) => {
      const traced = { ...headers, ...currentSpan()?.headers() };
      if (tokenOf === null) return post(request, traced, terms?.leaving);
      const token = await tokenOf(viewer);
      return post(request, { ...traced, [viewerHeader]: token }, terms?.leaving);
    },
    ready: () => isReady().catch(() => false),
    disconnect: async () => (await opened)?.close(),
  };
}

type Post = (
  request: SubgraphRequest,
  headers: Readonly<Record<string, string>>,
  leaving: Cancellation | undefined,
) => Promise<FormattedExecutionResult>;

/** Whether a subgraph says that it is ready; null where it has no path to say so. */
async function toldHealth(pool: Pool, path: string): Promise<boolean | null> {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path,
    signal: AbortSignal.timeout(readinessDeadline),
  });
  await body.dump();
  return statusCode === 404 ? null : statusCode >= 200 && statusCode < 300;
}

/** Whether a subgraph answers the smallest question in time. */
async function answers(post: Post, headers: Readonly<Record<string, string>>): Promise<boolean> {
  const waiting = createCanceller();
  const timer = setTimeout(() => waiting.cancel(new Error('No answer.')), readinessDeadline);
  const question = post({ query: '{ __typename }' }, headers, waiting);
  return question.then(() => true).finally(() => clearTimeout(timer));
}

/** A graph whose subgraphs are all in its process starts without the client. */
async function openPool(origin: string): Promise<Pool> {
  const { Pool } = await import('./httpPool.ts');
  return new Pool(origin, { connections, maxResponseSize });
}

/**
 * A GraphQL answer counts whatever its status, but for 401: there the subgraph refuses its gateway, which is
 * none of the client's business.
 */
function answerIn(response: TextResponse): FormattedExecutionResult {
  const { statusCode, text } = response;
  const answer = statusCode === 401 ? undefined : parseJson(text);
  if (isGraphQLAnswer(answer)) return answer;
  const message = `No GraphQL answer: HTTP ${statusCode}, ${toldOf(response)}`;
  throw rejections.includes(statusCode) ? new RequestRejectedError(message) : new Error(message);
}

/**
 * What an error may say of an answer, as the log will have it: of what looks like JSON no text, as data may be in it,
 * but what it is recognized by; else its beginning, in which a proxy says what is wrong.
 */
function toldOf({ contentType, text }: TextResponse): string {
  if (text === '') return 'no body';
  const facts = `${contentType.slice(0, 100) || 'no content type'}, ${Buffer.byteLength(text)} bytes, SHA-256 ${sha256(text)}`;
  return /^\s*[[{]/.test(text) ? facts : `${facts}, ${text.slice(0, 500)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
