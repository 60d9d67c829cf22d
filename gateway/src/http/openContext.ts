import { duringRequest } from '@spine/kit/requestScope';
import { traced } from '@spine/kit/tracing';
import { anonymous } from '@spine/kit/viewer';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { explainHeader, explanationFor } from '../observe/explain/explanation.ts';
import { type Caller, callerOf } from '../policy/rate/caller.ts';
import type { Rates } from '../policy/rate/rates.ts';
import { spendOnRefusal } from '../policy/rate/spendOnRefusal.ts';
import type { TokenViewer } from '../policy/token/viewerOf.ts';
import type { Admission } from '../policy/trusted/admitDocument.ts';
import { forwardedHeaders, isFromAnybody } from './forwardedHeaders.ts';

/** Who is let in, and what is handed on. */
export interface Entrance {
  readonly authenticate: (authorization: string | undefined) => Promise<TokenViewer>;
  /** Refuses a document that the viewer's client may not ask for; absent where all documents are ours. */
  readonly admit?: (request: FastifyRequest, viewer: TokenViewer) => Admission;
  readonly forwardHeaders?: readonly string[];
  readonly rates?: Rates;
  readonly environment: 'development' | 'production';
}

/** Finds out who asks, and whether they may: what every request passes, whoever answers it then. */
export function openContext({
  authenticate,
  admit,
  forwardHeaders = [],
  rates,
  environment,
}: Entrance): (request: FastifyRequest) => Promise<GatewayContext> {
  /** A token that is refused has no subject to count against: its address has. */
  const refused = async (error: unknown, request: FastifyRequest): Promise<never> => {
    if (isTokensFault(error)) await rates?.refuseToken(callerOf(anonymous, request));
    throw error;
  };
  /** What is refused here is never told to who counts operations. */
  const admitted = (request: FastifyRequest, viewer: TokenViewer, caller: Caller | undefined) => {
    try {
      return admit?.(request, viewer);
    } catch (refusal) {
      if (rates && caller) spendOnRefusal(rates, caller);
      throw refusal;
    }
  };
  return async (request) => {
    const { headers, record } = request;
    const viewer = await traced('authenticate', {}, () =>
      authenticate(headers.authorization).catch((error: unknown) => refused(error, request)),
    );
    if (record) record.explanation = explanationFor(headers[explainHeader], viewer, environment);
    const caller = rates && callerOf(viewer, request);
    if (caller) rates.refuseSpent(caller);
    return {
      viewer,
      caller,
      admission: admit && duringRequest(record, () => admitted(request, viewer, caller)),
      headers: forwardedHeaders(request, forwardHeaders),
      fromAnybody: isFromAnybody(request, forwardHeaders),
      leaving: record?.leaving,
      record: record ?? undefined,
    };
  };
}

function isTokensFault(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED';
}
