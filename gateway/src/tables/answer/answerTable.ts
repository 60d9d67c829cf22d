import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Generation } from '../../Generation.ts';
import type { GatewayOptions } from '../../gatewayOptions.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import { callerOf } from '../../policy/rate/caller.ts';
import type { Given, Table } from '../catalogue/Table.ts';
import { citationOf } from '../describe/citation.ts';
import { describedFile } from '../describe/csvw.ts';
import type { Form } from '../forms/Form.ts';
import { addressesOf } from './addressesOf.ts';
import { askedTable } from './askedTable.ts';
import { askPages } from './askPages.ts';
import { contextOf, countRequest } from './contextOf.ts';
import type { DownloadSlots } from './downloadSlots.ts';
import { pagesOf } from './pages.ts';
import { readParameters, withNow } from './readParameters.ts';
import { sendTable } from './sendTable.ts';

type Entrance = Pick<
  GatewayOptions,
  'authenticate' | 'forwardHeaders' | 'rates' | 'environment' | 'logger' | 'now'
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
  const given = await readGiven(request, reply, table, at, entrance);
  if (form === null) {
    await countRequest(request, reply, entrance);
    const addresses = addressesOf(request, table, given, null);
    const citation = citationOf(table, given, addresses.cited, at, null);
    reply.type('application/csvm+json').send(describedFile(table, addresses.csv, citation));
    return;
  }
  await download({ request, reply, generation, entrance, table, form, given, at });
}

/** A request that is refused for what it asks counts as one; of the others a download's pages count. */
async function readGiven(
  request: Request,
  reply: FastifyReply,
  table: Table,
  at: Date,
  entrance: Entrance,
): Promise<Given> {
  try {
    return withNow(table, readParameters(table, searchOf(request)), at);
  } catch (refused) {
    await countRequest(request, reply, entrance);
    throw refused;
  }
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
  const { viewer } = await contextOf(request, entrance);
  const giveBack = entrance.slots.take(callerOf(viewer, request).key);
  try {
    // A token may run out before the last page.
    const context = () => contextOf(request, entrance);
    const ask = askPages(generation, { table, given, context, record });
    const pages = await pagesOf(table, given, ask);
    const { settled, citation: said } = pages.said;
    const asked = { ...given, ...settled };
    const addresses = addressesOf(request, table, asked, form);
    const citation = citationOf(table, asked, addresses.cited, at, said);
    const about = { table, citation, describedBy: addresses.describedBy };
    const { forwardHeaders = [] } = entrance;
    const answer = { request, reply, about, form, pages, addresses, forwardHeaders };
    const stream = await sendTable(answer);
    if (stream) await untilSent(stream, download, record);
  } finally {
    giveBack();
  }
}

/** The status is sent; that the connection was cut says the rest to a client that is still there. */
async function untilSent(
  stream: Readable,
  { entrance: { logger }, table }: Download,
  { id: requestId, leaving }: RequestRecord,
): Promise<void> {
  try {
    await finished(stream);
  } catch (thrown) {
    const err = thrown as NodeJS.ErrnoException;
    const hasLeft = err === leaving.reason || err.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!hasLeft) logger.warn({ err, requestId, table: table.name }, 'a download was cut');
  }
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at));
}
