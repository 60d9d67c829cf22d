import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { progressDisplay } from '../../spine/src/progress.ts';
import { runMain, StartupError } from '../../subgraphs/kit/src/process/startup.ts';
import { checkSchema } from './checkSchema.ts';
import { lineOf } from './findings.ts';

const usage = `Usage: pnpm schema:check --against REF [--documents FILE]… [--no-replay] [--strict]

Compares the schema, and how it answers, with commit REF: which changes break or may break an operation in use
(schema/operations and schema/tables of REF, and the manifests of trusted documents in FILEs), and which answers differ when both
versions are run on one database. Ends with 1 if an operation in use breaks, or an answer differs or can no longer
be compared; with --strict for any breaking or dangerous change and any change of who may read what. --no-replay runs
neither version.`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        against: { type: 'string' },
        documents: { type: 'string', multiple: true, default: [] },
        'no-replay': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new StartupError(
      `${(error as Error).message}; \`pnpm schema:check --help\` lists what there is.`,
    );
  }
}

// What has been started ends with this process, and what has been written goes when it exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

await runMain(async () => {
  const { against, documents, 'no-replay': noReplay, strict, help } = readArguments();
  if (help) return console.log(usage);
  if (against === undefined)
    throw new StartupError('There is nothing to compare with; name a commit by --against REF.');
  const display = progressDisplay(process.stderr);
  const { findings, summary } = await checkSchema({
    checkout: fileURLToPath(new URL('../../', import.meta.url)),
    against,
    manifests: documents,
    replay: !noReplay,
    progress: display.show,
  });
  display.end();
  for (const finding of findings) console.log(lineOf(finding));
  const failed = findings.some(
    ({ fails, kind }) => fails || (strict && /^(break|danger|access)/.test(kind)),
  );
  console.log(`${failed ? 'Failed' : 'Passed'}: ${summary}.`);
  process.exit(failed ? 1 : 0);
});
