/** What the log needs of a logger; pino's is one. */
export interface Logger {
  debug?(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Says nothing; for commands that print their own progress, and for tests. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
