import { openRates, type RateOptions } from '@spine/gateway';
import { silentLogger } from '@spine/kit';

type Limit = RateOptions['limits']['anonymous'];

/** Rates of one gateway, which counts in its own memory; the same for who has a token, unless told. */
export function ownRates(anonymous: Limit, authenticated: Limit = anonymous) {
  return openRates({
    limits: { anonymous, authenticated },
    mongoUri: null,
    databasePrefix: '',
    logger: silentLogger,
  });
}
