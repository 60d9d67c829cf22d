import { mongo } from 'mongoose';

/** What the driver alone does with the cases. */
export interface CasesReader {
  count(): Promise<number>;
  /** Reads all cases as they are, and nothing else. */
  all(): Promise<{ readonly seconds: number; readonly cpuSeconds: number }>;
  /** Milliseconds to count live what a summary of a release says: the median of some. */
  aggregated(): Promise<{ readonly liveMs: number }>;
  close(): Promise<void>;
}

const times = 5;
/** As many as a build reads at once. */
const batchSize = 5_000;

/** @param prefix of the databases' names */
export async function casesReader(uri: string, prefix = ''): Promise<CasesReader> {
  const client = await new mongo.MongoClient(uri, { readConcernLevel: 'majority' }).connect();
  const cases = client.db(`${prefix}quality`).collection('cases');
  return {
    count: () => cases.countDocuments(),
    all: async () => {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      let read = 0;
      for await (const _case of cases.find({}, { batchSize })) read += 1;
      const { user, system } = process.cpuUsage(cpu);
      if (read === 0) throw new Error('There are no cases to read.');
      return { seconds: (performance.now() - began) / 1_000, cpuSeconds: (user + system) / 1e6 };
    },
    aggregated: async () => {
      const taken: number[] = [];
      for (let i = 0; i < times; i += 1) {
        const began = performance.now();
        await cases.aggregate(stenosisByAge).toArray();
        taken.push(performance.now() - began);
      }
      return { liveMs: taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN };
    },
    close: () => client.close(),
  };
}

/** COMI before and at 12 months of lumbar stenosis by age band, as `COMI_12` has it. */
const stenosisByAge = [
  {
    $match: {
      mainPathology: 'DEGENERATIVE',
      'degenerationTypes.0': {
        $in: ['CENTRAL_STENOSIS', 'LATERAL_STENOSIS', 'FORAMINAL_STENOSIS'],
      },
      'baseline.comi.score': { $ne: null },
    },
  },
  { $unwind: '$followUps' },
  { $match: { 'followUps.interval': 'MONTHS_12' } },
  {
    $group: {
      _id: { $floor: { $divide: ['$ageYears', 10] } },
      n: { $sum: 1 },
      before: { $avg: '$baseline.comi.score' },
      after: { $avg: '$followUps.form.comi.score' },
    },
  },
];
