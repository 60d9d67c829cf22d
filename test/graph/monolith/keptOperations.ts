import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Operation } from '../../support/operations/operation.ts';

const folder = new URL('../kept/', import.meta.url);

/** The operations that once were answered wrongly, by name; each file begins with its variables. */
export function keptOperations(): readonly (readonly [name: string, operation: Operation])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const variables = /^# variables: (.*)$/m.exec(text)?.[1] ?? '{}';
      return [file.replace('.graphql', ''), { query: text, variables: JSON.parse(variables) }];
    });
}

/** Keeps an operation, so that every run asks it again; answers its file's name. */
export function keep(name: string, { query, variables }: Operation, why: string): string {
  const file = `${name}.graphql`;
  const head = `# ${why}\n# variables: ${JSON.stringify(variables)}\n`;
  // Lint asks for a name.
  const named = query.replace(/^query \(/, 'query Kept(');
  writeFileSync(new URL(file, folder), `${head}${named}\n`);
  return file;
}
