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
import { outputById, outputsByAward, outputsByCourse } from './Output.ts';
import { decisionByApplication, reviewsByApplication, reviewsByReviewer } from './Review.ts';
import { tranchesByAward } from './Tranche.ts';

/** All reads of one request: one of each, so that nothing is read twice and nothing crosses requests. */
export function createLoaders() {
  return {
    applicationById: applicationById(),
    applicationsByApplicant: applicationsByApplicant(),
    applicationsByCall: applicationsByCall(),
    awardByApplication: awardByApplication(),
    awardById: awardById(),
    awardsByCall: awardsByCall(),
    awardsByCentre: awardsByCentre(),
    awardsByFunder: awardsByFunder(),
    awardsByInvestigator: awardsByInvestigator(),
    awardsByRecipient: awardsByRecipient(),
    callById: callById(),
    callsByFunder: callsByFunder(),
    callsByProgramme: callsByProgramme(),
    criteriaById: criteriaById(),
    criteriaByProgramme: criteriaByProgramme(),
    decisionByApplication: decisionByApplication(),
    outputById: outputById(),
    outputsByAward: outputsByAward(),
    outputsByCourse: outputsByCourse(),
    programmeById: programmeById(),
    programmesByFunder: programmesByFunder(),
    reviewsByApplication: reviewsByApplication(),
    reviewsByReviewer: reviewsByReviewer(),
    tranchesByAward: tranchesByAward(),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
