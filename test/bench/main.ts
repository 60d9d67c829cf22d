import { parseArgs } from 'node:util';
import { progressDisplay } from '@spine/spine';
import { keepResults, machine } from './report/keepResults.ts';
import { readOtherGateway } from './targets/otherGateways.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    clients: { type: 'string', default: '32' },
    cases: { type: 'string', default: '20000' },
    only: { type: 'string', multiple: true, default: [] },
    alone: { type: 'boolean', default: false },
    uncached: { type: 'boolean', default: false },
    rate: { type: 'string', multiple: true, default: [] },
    target: { type: 'string', multiple: true, default: [] },
    minutes: { type: 'string', default: '1' },
  },
});

const [bench = 'graph'] = positionals;
const number = (text: string | undefined, preset: number) => Number(text ?? preset);
const plan = {
  rounds: number(values.rounds, values.quick ? 1 : 5),
  seconds: number(values.seconds, values.quick ? 2 : 5),
  warmSeconds: values.quick ? 2 : 5,
  clients: Number(values.clients),
};
const others = values.target.map((text) => {
  const other = readOtherGateway(text);
  if (!other) throw new Error(`--target ${text} is not NAME=URL or NAME=URL,PID.`);
  return other;
});
const display = progressDisplay(process.stderr);
const options = {
  plan,
  cases: Number(values.cases),
  only: values.only.flatMap((list) => list.split(',')),
  alone: values.alone || !values.quick,
  uncached: values.uncached,
  rates: values.rate.flatMap((list) => list.split(',')).map(Number),
  minutes: Number(values.minutes),
  others,
  progress: display.show,
  say: (text: string) => console.error(text),
};

const { report, ...results } = await run();
display.end();
const { processor, cores, node, loadAverage } = machine();
console.log(`\n${report}\n`);
console.log(`${cores} cores (${processor}), Node ${node}, load average ${loadAverage.join(' ')}`);
console.log(`Raw results: ${await keepResults(bench, { plan, ...results }, report)}`);

async function run(): Promise<{ readonly report: string }> {
  switch (bench) {
    case 'graph':
      return (await import('./graph/graphBench.ts')).graphBench(options);
    case 'bombs':
      return (await import('./bombs/bombsBench.ts')).bombsBench(options);
    case 'overload':
      return (await import('./overload/overloadBench.ts')).overloadBench(options);
    case 'policy':
      return (await import('./policy/policyBench.ts')).policyBench(options);
    case 'gateway':
      return (await import('./foreign/gatewayBench.ts')).gatewayBench(options);
    default:
      throw new Error(
        `There is no bench "${bench}"; choose graph, gateway, policy, bombs or overload.`,
      );
  }
}
