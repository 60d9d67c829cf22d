import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { GatewayOptions } from '../../gatewayOptions.ts';
import { forwardedHeaders } from '../../http/forwardedHeaders.ts';
import type { Generation } from '../../lifecycle/generation.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import { callerOf } from '../../policy/rate/caller.ts';
import type { Given, Table } from '../catalogue/Table.ts';
import { citationOf } from '../describe/citation.ts';
import { describedFile } from '../describe/csvw.ts';
import type { Form } from '../forms/Form.ts';
import { addressesOf } from './addressesOf.ts';
import { askedTable } from './askedTable.ts';
import { askPages } from './askPages.ts';
import type { DownloadSlots } from './downloadSlots.ts';
import { pagesOf } from './pages.ts';
import { readParameters, withNow } from './readParameters.ts';
import { sendTable } from './sendTable.ts';
import { asTableRefused } from './tableRefused.ts';

type Entrance = Pick<
  GatewayOptions,
  'authenticate' | 'forwardHeaders' | 'rates' | 'logger' | 'now'
> & { readonly slots: DownloadSlots };
type Request = FastifyRequest<{ Params: { readonly file: string } }>;

/**
 * Answers with a table, or with what describes it; settles when the last byte is on its way, or the client has left.
 *
 * @throws RequestRefused before the first byte is sent
 */
export async function answerTable(
  request: Request,
  reply: FastifyReply,
  generation: Generation,
  entrance: Entrance,
): Promise<void> {
  const { table, form } = askedTable(request, request.params.file, generation.tables);
  const at = new Date(entrance.now?.() ?? Date.now());
  const given = withNow(table, readParameters(table, searchOf(request)), at);
  if (form === null) {
    const addresses = addressesOf(request, table, given, null);
    const citation = citationOf(table, given, addresses.cited, at, null);
    reply.type('application/csvm+json').send(describedFile(table, addresses.csv, citation));
    return;
  }
  await download({ request, reply, generation, entrance, table, form, given, at });
}

interface Download {
  readonly request: Request;
  readonly reply: FastifyReply;
  readonly generation: Generation;
  readonly entrance: Entrance;
  readonly table: Table;
  readonly form: Form;
  readonly given: Given;
  readonly at: Date;
}

async function download(download: Download): Promise<void> {
  const { request, reply, generation, entrance, table, form, given, at } = download;
  const { record } = request;
  if (!record) throw new Error('A table is asked for without a record.');
  const context = await contextOf(request, entrance, record);
  const giveBack = entrance.slots.take(callerOf(context().viewer, request.ip).key);
  try {
    const ask = askPages(generation, { table, given, context, record });
    const pages = await pagesOf(table, given, ask);
    const { settled, citation: said } = pages.said;
    const asked = { ...given, ...settled };
    const addresses = addressesOf(request, table, asked, form);
    const citation = citationOf(table, asked, addresses.cited, at, said);
    const about = { table, citation, describedBy: addresses.describedBy };
    const stream = await sendTable({ request, reply, about, form, pages, addresses });
    if (stream) await finished(stream).catch(cut(download, record));
  } finally {
    giveBack();
  }
}

/** The status is sent; that the connection was cut says the rest to a client that is still there. */
function cut({ entrance: { logger }, table }: Download, { id: requestId, leaving }: RequestRecord) {
  return (err: NodeJS.ErrnoException): void => {
    const hasLeft = err === leaving.reason || err.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!hasLeft) logger.warn({ err, requestId, table: table.name }, 'a download was cut');
  };
}

/** Who asks is found out once; each page has a context of its own, as each is counted. */
async function contextOf(
  request: FastifyRequest,
  { authenticate, rates, forwardHeaders = [] }: Entrance,
  record: RequestRecord,
): Promise<() => GatewayContext> {
  try {
    const viewer = await authenticate(request.headers.authorization);
    const caller = rates && callerOf(viewer, request.ip);
    if (caller) rates.refuseSpent(caller);
    const headers = forwardedHeaders(request, forwardHeaders);
    return () => ({ viewer, caller, headers, leaving: record.leaving, record });
  } catch (error) {
    throw error instanceof GraphQLError ? asTableRefused(error) : error;
  }
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at));
}
