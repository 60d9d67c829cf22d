import { unwatchFile, watchFile } from 'node:fs';
import type { Logger } from '@spine/kit/Logger';
import type { GatewayOptions } from '../gatewayOptions.ts';
import { readSupergraphFile } from '../supergraphFile.ts';
import { onHangup } from './onHangup.ts';

/**
 * Hands over the supergraph file's text when the file has changed, and on SIGHUP. The file is looked at by its
 * path, so that it does not matter how it is replaced: written over, renamed into place, or behind a link that
 * turns to another directory. A file that is still being written is waited for.
 *
 * @param interval milliseconds between two looks, and of quiet after a change; 0 leaves SIGHUP alone
 */
export function supergraphUpdates(
  path: string,
  interval: number,
  logger: Logger,
): NonNullable<GatewayOptions['updates']> {
  return (serve) => {
    const look = () =>
      void readSupergraphFile(path).then(serve, (error: Error) =>
        logger.error({ reason: error.message }, 'the last good supergraph is kept'),
      );
    let quiet: NodeJS.Timeout | undefined;
    const changed = () => {
      clearTimeout(quiet);
      quiet = setTimeout(look, interval).unref();
    };
    if (interval > 0) watchFile(path, { interval, persistent: false }, changed);
    const endHangup = onHangup(look);
    // What has changed since the file was read for the start.
    look();
    return () => {
      clearTimeout(quiet);
      unwatchFile(path, changed);
      endHangup();
    };
  };
}
