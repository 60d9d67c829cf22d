import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRequest } from './requestScope.ts';

/** Names whose values are nobody's business in a log, wherever a line carries them. */
const secret = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["x-viewer-token"]',
  'token',
  'variables',
];
const paths = secret.flatMap((name) => {
  const member = name.startsWith('[') ? name : `.${name}`;
  return [name, `*${member}`, `*.*${member}`];
});

/** Bearer tokens and JWTs that stand inside a text, an error's message for example. */
const tokens = /\bBearer\s+[\w.~+/-]+=*|\beyJ[\w-]+\.[\w-]+\.[\w-]*/gi;

/**
 * The log of a program: JSON lines, each with the id of the request it belongs to, without tokens, cookies
 * or variables.
 *
 * @param destination where the lines go; standard output by default
 */
export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      name,
      level,
      mixin: requestIdentity,
      redact: { paths, censor: '[redacted]' },
      hooks: { streamWrite: (line) => line.replace(tokens, '[redacted]') },
    },
    destination ?? pino.destination(1),
  );
}

function requestIdentity(): object {
  const request = currentRequest();
  return request ? { requestId: request.id } : {};
}
