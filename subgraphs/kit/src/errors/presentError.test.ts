import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { silentLogger } from '../Logger.ts';
import { presentError } from './presentError.ts';

/** What a client is told of an error that MongoDB gave as of the time limit. */
function told(given: object) {
  const originalError = Object.assign(new Error('operation exceeded time limit'), given);
  const formatted = { message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const error = new GraphQLError('', { originalError, path: ['centres'] });
  return presentError(silentLogger, 'test')(formatted, error).extensions?.code;
}

test('a read that took too long was given up; of a write that did so nothing is said', () => {
  expect(told({ code: 50, command: 'find centres' })).toBe('TIMEOUT');
  expect(told({ code: 50 })).toBe('INTERNAL_SERVER_ERROR');
  expect(told({ code: 51, command: 'find centres' })).toBe('INTERNAL_SERVER_ERROR');
});
