import { Kind, parse, visit } from 'graphql';
import { supergraphDocument } from '../supergraph.ts';

/**
 * Names of fields that a plan may fetch beside a client's own: of keys, and of what fields require.
 *
 * @param sdl a supergraph with its `join` directives
 */
export function fetchedNames(sdl: string): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(supergraphDocument(sdl), {
    Directive: ({ name, arguments: args = [] }) => {
      if (!/^join__(type|field)$/.test(name.value)) return;
      for (const { name: argument, value } of args)
        if (/^(key|requires|provides)$/.test(argument.value) && value.kind === Kind.STRING)
          for (const field of namesIn(value.value)) names.add(field);
    },
  });
  return names;
}

function namesIn(fieldSet: string): readonly string[] {
  const names: string[] = [];
  visit(parse(`{ ${fieldSet} }`), {
    Field: ({ name }) => {
      names.push(name.value);
    },
  });
  return names;
}
