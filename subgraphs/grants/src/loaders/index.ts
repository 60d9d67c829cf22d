import type { LoadersOf } from '@spine/kit';
import { applicationById, applicationsByApplicant, applicationsByCall } from './Application.ts';
import {
  awardByApplication,
  awardById,
  awardsByCall,
  awardsByCentre,
  awardsByFunder,
  awardsByInvestigator,
  awardsByRecipient,
} from './Award.ts';
import { callById, callsByFunder, callsByProgramme } from './FundingCall.ts';
import {
  criteriaById,
  criteriaByProgramme,
  programmeById,
  programmesByFunder,
} from './GrantProgramme.ts';
import { outputById, outputsByAward } from './Output.ts';
import { decisionByApplication, reviewsByApplication, reviewsByReviewer } from './Review.ts';
import { tranchesByAward } from './Tranche.ts';

/** All that a request can read, each by a name that says by what. */
export const loaders = {
  applicationById,
  applicationsByApplicant,
  applicationsByCall,
  awardByApplication,
  awardById,
  awardsByCall,
  awardsByCentre,
  awardsByFunder,
  awardsByInvestigator,
  awardsByRecipient,
  callById,
  callsByFunder,
  callsByProgramme,
  criteriaById,
  criteriaByProgramme,
  decisionByApplication,
  outputById,
  outputsByAward,
  programmeById,
  programmesByFunder,
  reviewsByApplication,
  reviewsByReviewer,
  tranchesByAward,
};

export type Loaders = LoadersOf<typeof loaders>;
