import { Command } from 'commander';
import { addExports } from './commands/addExports.ts';
import { addRegistry } from './commands/addRegistry.ts';
import { addServing } from './commands/addServing.ts';
import { addUpkeep } from './commands/addUpkeep.ts';
import { addVerification } from './commands/addVerification.ts';

const spine = new Command('pnpm spine')
  .description('Runs the spine-care graph and looks after its data.')
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (text, write) => write(withWayOut(text)) });

for (const add of [addServing, addUpkeep, addRegistry, addExports, addVerification]) add(spine);
await spine.parseAsync();

/** The error as one sentence that ends in what to do. */
function withWayOut(text: string): string {
  return `${text.trim().replace(/\.$/, '')}; \`pnpm spine --help\` lists what there is.\n`;
}
