import { type Limits, limitNames } from './limits.ts';

/** A request that is turned away before GraphQL sees it: HTTP status, code, and what a client may know of it. */
export class RequestRefused extends Error {
  readonly statusCode: number;
  readonly extensions: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    message: string,
    extensions: Readonly<Record<string, string | number>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.statusCode = statusCode;
    this.extensions = extensions;
    this.headers = headers;
  }
}

/** A request past a limit: 413 for the body's size, 400 for all else. */
export class LimitExceeded extends RequestRefused {
  readonly limit: keyof Limits;
  /** What was counted, and the maximum. */
  readonly excess: string;

  /** @param value what was counted; null where counting stopped at the limit */
  constructor(limit: keyof Limits, value: number | null, maximum: number) {
    const name = limitNames[limit];
    const counted = value === null ? `more than ${maximum}` : String(value);
    const come = name.endsWith('s') ? 'come' : 'comes';
    const excess = `its ${name} ${come} to ${counted}; the maximum is ${maximum}`;
    super(limit === 'bodyBytes' ? 413 : 400, `This request is too large: ${excess}.`, {
      code: 'LIMIT_EXCEEDED',
      limit: name,
      value: value ?? counted,
      maximum,
    });
    this.limit = limit;
    this.excess = excess;
  }
}
