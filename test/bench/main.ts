import { loadavg } from 'node:os';
import { runMain } from '@spine/kit/startup';
import { progressDisplay } from '@spine/spine';
import { readOptions } from './options.ts';
import { machine, openResults, type Results } from './report/Results.ts';

/** From this load on, somebody else is at work here. */
const quiet = 0.5;

await runMain(async () => {
  const { bench, ...given } = readOptions(process.argv.slice(2));
  const [load = 0] = loadavg();
  const say = (text: string) => console.error(text);
  if (load > quiet)
    say(`The load average is ${load.toFixed(1)}: only ratios and CPU time will mean anything.`);
  const display = progressDisplay(process.stderr);
  const kept = await openResults(bench, given);
  const all = { ...given, progress: display.show, say, keep: kept.keep };
  const { report, ...results } = await run(bench, all);
  display.end();
  const { processor, cores, node, loadAverage } = machine();
  console.log(`\n${report}\n`);
  console.log(`${cores} cores (${processor}), Node ${node}, load average ${loadAverage.join(' ')}`);
  await Promise.all([kept.keep(results), kept.report(report)]);
  console.log(`Raw results: ${kept.path}`);
  process.exit(results.failures?.length ? 1 : 0);
});

type Given = Omit<ReturnType<typeof readOptions>, 'bench'> & {
  readonly progress: ReturnType<typeof progressDisplay>['show'];
  readonly say: (text: string) => void;
  readonly keep: Results['keep'];
};

/** Each bench is loaded only when it is wanted. */
async function run(
  bench: ReturnType<typeof readOptions>['bench'],
  given: Given,
): Promise<{ readonly report: string; readonly failures?: readonly string[] }> {
  switch (bench) {
    case 'all':
      return (await import('./summary/summaryBench.ts')).summaryBench(given);
    case 'graph':
      return (await import('./graph/graphBench.ts')).graphBench(given);
    case 'gateway':
      return (await import('./foreign/gatewayBench.ts')).gatewayBench(given);
    case 'policy':
      return (await import('./policy/policyBench.ts')).policyBench(given);
    case 'bombs':
      return (await import('./bombs/bombsBench.ts')).bombsBench(given);
    case 'overload':
      return (await import('./overload/overloadBench.ts')).overloadBench(given);
    case 'soak':
      return (await import('./soak/soakBench.ts')).soakBench(given);
    case 'start':
      return (await import('./start/startBench.ts')).startBench(given);
    case 'profile':
      return (await import('./profile/profileBench.ts')).profileBench(given);
    case 'records':
      return (await import('./records/recordsBench.ts')).recordsBench(given);
    case 'registry':
      return (await import('./registry/registryBench.ts')).registryBench(given);
    case 'intake':
      return (await import('./intake/intakeBench.ts')).intakeBench(given);
    case 'certification':
      return (await import('./certification/certificationBench.ts')).certificationBench(given);
  }
}
