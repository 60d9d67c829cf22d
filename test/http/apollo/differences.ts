const otherTypes = 'a body of another type is 415 before it is read, not 400';
const wordsOfTypes = 'the same 415, in the words that a POST of another type gets';
const notKept = 'no answer may be kept unless it says so: no-store, where Apollo has no header';

/** Cases of Apollo's suite that are answered otherwise here on purpose, each with what is different. */
export const differences: ReadonlyMap<string, string> = new Map([
  ['CSRF prevention › default', otherTypes],
  ['graphqlHTTP › throws an error if POST body is empty', otherTypes],
  ['graphqlHTTP › throws an error if invalid content-type', otherTypes],
  [
    'graphqlHTTP › throws an error if POST JSON is malformed',
    'the same 400, in GraphQL’s form and in words that the case does not list',
  ],
  [
    'graphqlHTTP › throws an error if GET request has a non-application/json content-type',
    wordsOfTypes,
  ],
  [
    'graphqlHTTP › throws an error if GET request has a non-preflighted non-application/json content-type',
    wordsOfTypes,
  ],
  ['graphqlHTTP › throws an error if GET request has a malformed content-type', wordsOfTypes],
  ['cache-control › runs when cache-control is disabled', notKept],
  ['graphqlHTTP › cache-control not set without any hints with if-cacheable', notKept],
]);
