import { insertMissing, type SeedOptions } from '@spine/kit';
import { ApplicationModel } from '../models/Application.ts';
import { AwardModel } from '../models/Award.ts';
import { DecisionModel } from '../models/Decision.ts';
import { FundingCallModel } from '../models/FundingCall.ts';
import { GrantCriteriaModel } from '../models/GrantCriteria.ts';
import { GrantProgrammeModel } from '../models/GrantProgramme.ts';
import { OutputModel } from '../models/Output.ts';
import { ReviewModel } from '../models/Review.ts';
import { TrancheModel } from '../models/Tranche.ts';
import { documentCalls } from './documents/calls.ts';
import { documentCriteria } from './documents/criteria.ts';
import { documentProgrammes } from './documents/programmes.ts';
import { syntheticGrants } from './synthetic/index.ts';

/** The documents' and references' facts first, then the synthetic calls and what came of them. */
export async function seed({ seed, progress }: SeedOptions): Promise<void> {
  progress({ label: 'grants', done: 0, total: 1 });
  const made = syntheticGrants(seed);
  await insertMissing(GrantProgrammeModel, [...documentProgrammes, ...made.programmes]);
  await insertMissing(GrantCriteriaModel, [...documentCriteria, ...made.criteria]);
  await insertMissing(FundingCallModel, [...documentCalls, ...made.calls]);
  await insertMissing(ApplicationModel, made.applications);
  await insertMissing(ReviewModel, made.reviews);
  await insertMissing(DecisionModel, made.decisions);
  await insertMissing(AwardModel, made.awards);
  await insertMissing(TrancheModel, made.tranches);
  await insertMissing(OutputModel, made.outputs);
  progress({ label: 'grants', done: 1, total: 1 });
}
