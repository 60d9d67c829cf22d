import { type DestinationStream, type Logger, pino } from 'pino';
import { lazily } from '../lazily.ts';
import { currentRequest } from '../request/requestScope.ts';
import { turnLines } from './turnLines.ts';
import { withoutValues } from './withoutValues.ts';

/** Names whose values are nobody's business in a log, wherever a line carries them. */
const secret = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'x-viewer-token',
  'token',
  'variables',
]);
const censor = '[redacted]';
/** Names that were looked at, with the verdict; most lines have the same few. */
const judged = new Map<string, boolean>();
const mostJudged = 1_000;
/** Levels of a line's details that are looked into; what lies deeper is left out. */
const deepest = 8;

/**
 * Bearer tokens and JWTs that stand inside a text, an error's message for example. What could be a JWT's is looked at once
 * from its beginning: from each `eyJ` in it on, a text of nothing else takes seconds.
 */
const tokens =
  /\bBearer\s+[\w.~+/-]+=*|(?<![\w-])(?=[\w-]+\.[\w-]+\.)[\w-]*?\beyJ[\w-]+\.[\w-]+\.[\w-]*/gi;

/**
 * The log of a program: JSON lines, each with the id of the request it belongs to and of its trace, without
 * tokens, cookies or variables, nor what MongoDB repeats of what was written. (pino's own redaction wants the path to each.)
 *
 * @param destination where the lines go; standard output by default
 */
export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      name,
      level,
      mixin: requestIdentity,
      formatters: { log: (details) => withoutSecrets(details) as Record<string, unknown> },
      serializers: { err: (error) => withoutSecrets(pino.stdSerializers.err(error)) },
      hooks: { streamWrite: (line) => line.replace(tokens, censor) },
    },
    destination ?? standardOutput(),
  );
}

/** One for all logs of a process, so that their lines keep their order. */
const standardOutput = lazily(() => turnLines(pino.destination(1)));

function requestIdentity(): object {
  const request = currentRequest();
  if (!request) return {};
  const { id: requestId, span } = request;
  return span ? { requestId, trace_id: span.traceId } : { requestId };
}

/** What a log may have of a value: itself, or a copy where there is something that it must not have. */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || speaksForItself(value)) return value;
  if (depth > deepest) return null;
  const parts = withoutValues(value) as Record<string, unknown>;
  let copy: Record<string, unknown> | null = null;
  const isList = Array.isArray(value);
  for (const name of Object.keys(parts)) {
    const part = parts[name];
    const told = !isList && isSecret(name) ? censor : withoutSecrets(part, depth + 1);
    if (told === part) continue;
    copy ??= isList ? ([...value] as never) : { ...parts };
    copy[name] = told;
  }
  return copy ?? parts;
}

function isSecret(name: string): boolean {
  const before = judged.get(name);
  if (before !== undefined) return before;
  const verdict = secret.has(name.toLowerCase());
  if (judged.size < mostJudged) judged.set(name, verdict);
  return verdict;
}

/** An error has its serializer; a date, say, its own form. */
function speaksForItself(value: object): boolean {
  return value instanceof Error || 'toJSON' in value;
}
