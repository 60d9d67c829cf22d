import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../../test/support/execution.ts';
import { compileOperation } from '../execute/compileOperation.ts';
import { BadArgumentError, UnauthorizedFieldError } from './errors.ts';
import { withoutStack } from './withoutStack.ts';

/** A line of a stack that tells of code. */
const frame = /\n\s+at /;

test('an error for clients has no stack, and the next one of ours has', () => {
  expect(new BadArgumentError('year', 'expected a year.').stack).not.toMatch(frame);
  expect(new UnauthorizedFieldError('Centre.file', ['centre', 'file']).stack).not.toMatch(frame);
  expect(new Error('ours').stack).toMatch(frame);
});

test('what fails without a stack leaves later errors theirs', () => {
  const failing = () => {
    throw new Error('within');
  };
  expect(() => withoutStack(failing)).toThrow('within');
  expect(new Error('after').stack).toMatch(frame);
});

test('a fault in a resolver has its own stack at the place that it cost', async () => {
  const { errors = [] } = await compileOperation(
    schema,
    parse('{ thing { broken } }'),
    undefined,
  )({}, {});
  expect(errors[0]?.path).toEqual(['thing', 'broken']);
  expect(errors[0]?.stack).toMatch(/\n\s+at .*execution\.ts/);
});
