import { randomUUID } from 'node:crypto';
import {
  dayOf,
  type Money,
  refuse,
  refuseAny,
  type Stamps,
  type UserError,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { completedYears } from '../rules/calendar.ts';
import { type EarlierApplication, resubmissionErrors } from '../rules/resubmission.ts';
import { panelErrors, submissionErrors } from '../rules/submission.ts';
import {
  type ApplicantProfileRecord,
  ApplicationModel,
  type ApplicationRecord,
  type VisitRecord,
} from './Application.ts';
import { connection } from './connection.ts';
import { DecisionModel } from './Decision.ts';
import { FundingCallModel, type FundingCallRecord } from './FundingCall.ts';
import type { PathologyGroup } from './fields.ts';
import { GrantCriteriaModel, type GrantCriteriaRecord } from './GrantCriteria.ts';

type Maybe<T> = T | null | undefined;

export interface SubmitApplicationInput extends WriteInput {
  readonly callId: string;
  readonly title: string;
  readonly summary: string;
  readonly pathologyGroup: PathologyGroup;
  readonly institutionId: string;
  readonly centreId?: Maybe<string>;
  readonly coInvestigatorIds?: Maybe<readonly string[]>;
  readonly amountRequested: Readonly<Money>;
  readonly ethics: ApplicationRecord['ethics'];
  readonly conflictFormEnclosed: boolean;
  readonly resubmissionOf?: Maybe<string>;
  readonly visit?: Maybe<Readonly<VisitRecord>>;
  readonly profile?: Maybe<ProfileInput>;
}

interface ProfileInput {
  readonly bornOn?: Maybe<string>;
  readonly degreeOn?: Maybe<string>;
  readonly articles?: Maybe<number>;
}

/**
 * Hands in an application to a call; every rule that it breaks is an error of its own and nothing is kept.
 *
 * @param applicantId null for an account that belongs to no person, which is refused
 */
export function submitApplication(
  input: SubmitApplicationInput,
  applicantId: string | null,
  context: WriteContext,
): Promise<WriteResult<ApplicationRecord>> {
  return write(connection, 'submitApplication', input, context, async (within) => {
    if (applicantId === null)
      return refuse(null, 'NO_PERSON', 'Your account belongs to no person; ask to have it linked.');
    const asked = await readCall(input.callId, within);
    const earlier = await readEarlier(input.resubmissionOf, within);
    const draft = { ...input, applicantId, coInvestigatorIds: input.coInvestigatorIds ?? [] };
    const application = recordOf(draft, asked, earlier, within.now);
    refuseAny([
      ...submissionErrors(draft, { ...asked.call, criteria: asked.criteria }, within.now),
      ...(input.resubmissionOf ? resubmissionErrorsOf(earlier, applicantId, asked) : []),
      ...(await cycleErrors(application, within)),
    ]);
    // Last, as who decides is not public: a name that is tried out costs an application where it is not the one.
    refuseAny(panelErrors(application.investigatorIds, asked.call));
    return within.create(ApplicationModel, application);
  });
}

type Draft = SubmitApplicationInput & {
  readonly applicantId: string;
  readonly coInvestigatorIds: readonly string[];
};

function recordOf(
  draft: Draft,
  { call, criteria }: AskedCall,
  earlier: EarlierApplication | null,
  now: Date,
): Omit<ApplicationRecord, keyof Stamps> {
  const { oneApplicationPerCycle } = criteria.eligibility;
  return {
    _id: `application-${randomUUID()}`,
    callId: call._id,
    title: draft.title,
    summary: draft.summary,
    pathologyGroup: draft.pathologyGroup,
    applicantId: draft.applicantId,
    investigatorIds: [draft.applicantId, ...draft.coInvestigatorIds],
    institutionId: draft.institutionId,
    ...(draft.centreId && { centreId: draft.centreId }),
    amountRequested: draft.amountRequested,
    ethics: draft.ethics,
    ...(draft.visit && { visit: draft.visit }),
    ...profileOf(draft.profile, criteria, call.closesOn),
    ...(draft.resubmissionOf && { resubmissionOf: draft.resubmissionOf }),
    resubmissionNumber: earlier ? earlier.resubmissionNumber + 1 : 0,
    ...(oneApplicationPerCycle && { onlyOneIn: `${call.programmeId}/${call.cycle}` }),
    submittedAt: now,
  };
}

interface AskedCall {
  readonly call: FundingCallRecord;
  readonly criteria: GrantCriteriaRecord;
}

async function readCall(callId: string, { session }: Write): Promise<AskedCall> {
  const call = await FundingCallModel.findById(callId).session(session).lean().exec();
  if (!call) return refuse('callId', 'CALL_UNKNOWN', `There is no call ${callId}.`);
  const criteria = await GrantCriteriaModel.findById(call.criteriaId)
    .session(session)
    .lean()
    .exec();
  if (!criteria) throw new Error(`The call ${callId} is held under criteria that are gone.`);
  return { call, criteria };
}

async function readEarlier(
  id: Maybe<string>,
  { session, now }: Write,
): Promise<EarlierApplication | null> {
  const earlier = id && (await ApplicationModel.findById(id).session(session).lean().exec());
  if (!earlier) return null;
  const call = await FundingCallModel.findById(earlier.callId).session(session).lean().exec();
  const decision = await DecisionModel.findOne({
    applicationId: id,
    decidedOn: { $lte: dayOf(now) },
  })
    .session(session)
    .lean()
    .exec();
  const successor = await ApplicationModel.exists({ resubmissionOf: id }).session(session).exec();
  return {
    applicantId: earlier.applicantId,
    programmeId: call?.programmeId ?? '',
    resubmissionNumber: earlier.resubmissionNumber,
    outcome: decision?.outcome ?? null,
    isSuperseded: successor !== null,
  };
}

function resubmissionErrorsOf(
  earlier: EarlierApplication | null,
  applicantId: string,
  { call: { programmeId }, criteria }: AskedCall,
): readonly UserError[] {
  return resubmissionErrors(earlier, { applicantId, programmeId }, criteria.resubmissionsAllowed);
}

async function cycleErrors(
  { applicantId, onlyOneIn }: Pick<ApplicationRecord, 'applicantId' | 'onlyOneIn'>,
  { session }: Write,
): Promise<readonly UserError[]> {
  if (!onlyOneIn) return [];
  const other = await ApplicationModel.exists({ applicantId, onlyOneIn }).session(session).exec();
  const message = 'You have applied in this cycle already; each applicant may once.';
  return other ? [{ field: 'callId', code: 'ONE_APPLICATION_PER_CYCLE', message }] : [];
}

/** Keeps of a profile what the call asks for, and of its days only the years. */
function profileOf(
  profile: Maybe<ProfileInput>,
  { eligibility }: GrantCriteriaRecord,
  deadlineDay: string,
): { profile: ApplicantProfileRecord } | null {
  const { bornOn, degreeOn, articles } = profile ?? {};
  const asks = (rule: unknown) => typeof rule === 'number';
  const kept: ApplicantProfileRecord = {
    ...(bornOn &&
      asks(eligibility.maxAgeYears) && { ageYears: completedYears(bornOn, deadlineDay) }),
    ...(degreeOn &&
      asks(eligibility.maxYearsSinceDegree) && {
        yearsSinceDegree: completedYears(degreeOn, deadlineDay),
      }),
    ...(typeof articles === 'number' && asks(eligibility.minArticles) && { articles }),
  };
  return Object.keys(kept).length > 0 ? { profile: kept } : null;
}
