import type { Asking } from './Asking.ts';
import { daysLater } from './calendar.ts';
import { askingCodes, type ChangeModelled, type Changing, changeCodes } from './decisionCodes.ts';
import type { FileModel, RequestModelled } from './FileModel.ts';
import type { HeldModel } from './HeldModel.ts';
import type { People } from './People.ts';
import type { Step } from './Step.ts';

const recordedAs = {
  SUSPEND: 'SUSPENDED',
  REINSTATE: 'REINSTATED',
  REDUCE_SCOPE: 'SCOPE_REDUCED',
  WITHDRAW: 'WITHDRAWN',
} as const;

/** The committee changes a certificate, by itself or as the centre asked. */
export function askChange(
  file: FileModel,
  people: People,
  held: HeldModel,
  step: Changing,
): Asking {
  const asked = file.waiting(held);
  const change = changeOf(file, step, asked);
  const { kind, on, scope } = change;
  const initiatedBy = step.wish === 'BODY' ? 'BODY' : 'CENTRE';
  return {
    command: 'decideOnCertificate',
    input: {
      certificateNumber: held.number,
      expectedVersion: file.revision - Number(step.stale),
      ...{ kind, effectiveOn: on, scope, initiatedBy, reason: 'For a reason.' },
      deciderIds: people.deciders(step.by),
    },
    viewer: people.committee,
    codes: changeCodes(file, held, change, step, people.third),
    note: () => {
      held.record({
        ...{ kind: recordedAs[kind], on, scope: scope ?? held.scopeOn(on) },
        recordedOn: file.today,
      });
      if (!asked || initiatedBy === 'BODY') return;
      asked.state = 'DECIDED';
      asked.revision += 1;
    },
  };
}

function changeOf(
  { today }: FileModel,
  { wish, kind, scope, ...step }: Changing,
  asked: RequestModelled | undefined,
): ChangeModelled {
  if (wish !== 'asked' || !asked) return { kind, on: daysLater(today, step.in), scope };
  const on = asked.on < today ? today : asked.on;
  return { kind: asked.kind as ChangeModelled['kind'], on, scope: asked.scope };
}

/** The centre asks for a change. */
export function askRequest(
  file: FileModel,
  people: People,
  held: HeldModel,
  { kind, scope, stale, ...step }: Extract<Step, { do: 'ask' }>,
): Asking {
  const on = daysLater(file.today, step.in);
  return {
    command: 'requestCertificateChange',
    input: {
      certificateNumber: held.number,
      expectedVersion: file.revision - Number(stale),
      ...{ kind, effectiveOn: on, scope, reason: 'For a reason.' },
    },
    viewer: people.centre,
    codes: askingCodes(file, held, { kind, on, scope }, stale),
    isDecisive: false,
    note: ({ _id: id }) => {
      const waits = { revision: 1, state: 'PENDING', takenBackOn: null } as const;
      file.requests.push({ id, held, kind, scope, on, ...waits });
    },
  };
}

/** The centre takes back what it asked for. */
export function askTakeBack(file: FileModel, people: People, request: RequestModelled): Asking {
  return {
    command: 'takeBackCertificateRequest',
    input: { requestId: request.id, expectedVersion: request.revision },
    viewer: people.centre,
    codes: request.state === 'PENDING' ? [] : [`REQUEST_${request.state}`],
    isDecisive: false,
    note: () => {
      request.state = 'TAKEN_BACK';
      request.takenBackOn = file.today;
      request.revision += 1;
    },
  };
}
