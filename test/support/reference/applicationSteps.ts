import type { Asking } from './Asking.ts';
import { daysLater } from './calendar.ts';
import { auditOf, type Deciding, decideCodes, scopeCodes, wider } from './decisionCodes.ts';
import type { ApplicationModelled, FileModel } from './FileModel.ts';
import { HeldModel } from './HeldModel.ts';
import type { People } from './People.ts';
import type { Step } from './Step.ts';

type Filing = Extract<Step, { do: 'file' }>;

export function askFiling(file: FileModel, people: People, { kind, scope, older }: Filing): Asking {
  const named = kind === 'INITIAL' ? null : (file.held.at(older ? -2 : -1) ?? null);
  const { today } = file;
  const codes = [...scopeCodes(scope), ...(file.hasPending() ? ['APPLICATION_PENDING'] : [])];
  if (kind === 'INITIAL') {
    if (file.held.some((each) => each.isRunningOn(today))) codes.push('CERTIFIED_ALREADY');
  } else if (!named) codes.push('CERTIFICATE_MISSING');
  else {
    if (!named.isRunningOn(today)) codes.push(`CERTIFICATE_${named.statusOn(today)}`);
    if (kind === 'RENEWAL' && named.isRenewed) codes.push('CERTIFICATE_RENEWED');
    if (kind === 'SCOPE_EXTENSION' && !wider(scope, named.scopeOn(today)))
      codes.push('SCOPE_NOT_EXTENDED');
  }
  return {
    command: 'fileApplication',
    input: {
      ...{ centreId: people.centreId, schemeCode: 'SSCOE', kind, scope },
      ...(named && { certificateNumber: named.number }),
    },
    viewer: people.centre,
    codes,
    isDecisive: false,
    note: ({ _id: id }) => {
      const judgedBy = kind === 'SCOPE_EXTENSION' && named ? named : file.inForce();
      const fresh = { isComplete: false, isWithdrawn: false, isDecided: false };
      file.applications.push({ id, kind, scope, named, judgedBy, revision: 1, ...fresh });
    },
  };
}

export function askComplete(
  file: FileModel,
  people: People,
  application: ApplicationModelled,
): Asking {
  const standing = file.standing(application);
  return {
    ...ofApplication(application),
    command: 'completeApplication',
    viewer: people.committee,
    codes: standing === 'FILED' ? [] : [`APPLICATION_${standing}`],
    note: () => {
      application.isComplete = true;
      application.revision += 1;
    },
  };
}

export function askWithdraw(
  file: FileModel,
  people: People,
  application: ApplicationModelled,
): Asking {
  const standing = file.standing(application);
  return {
    ...ofApplication(application),
    command: 'withdrawApplication',
    viewer: people.centre,
    codes: ['DECIDED', 'WITHDRAWN'].includes(standing) ? [`APPLICATION_${standing}`] : [],
    isDecisive: false,
    note: () => {
      application.isWithdrawn = true;
      application.revision += 1;
    },
  };
}

function ofApplication({ id, revision }: ApplicationModelled) {
  return { input: { applicationId: id, expectedVersion: revision } };
}

export function askDecision(
  file: FileModel,
  people: People,
  application: ApplicationModelled,
  step: Deciding,
): Asking {
  const { today } = file;
  const scope = step.scope ?? application.scope;
  const audits = file.audits.filter((each) => each.application === application);
  const from = step.in === null ? null : daysLater(today, step.in);
  return {
    command: 'decideOnApplication',
    input: {
      applicationId: application.id,
      auditId: auditOf(audits, step)?.id ?? null,
      expectedVersion: file.revision - Number(step.stale),
      ...{ granted: step.granted, scope, effectiveOn: from, reason: 'For a reason.' },
      ...(step.country && { country: 'PT' }),
      deciderIds: people.deciders(step.by),
    },
    viewer: people.committee,
    codes: decideCodes(file, application, step, people.third),
    note: ({ certificateNumber }) => {
      application.isDecided = true;
      if (!step.granted) return;
      const { kind, named } = application;
      const rest = { scope, recordedOn: today, audited: auditOf(audits, step)?.scope ?? [] };
      if (named && kind === 'SCOPE_EXTENSION') {
        named.grantedBy.push(application.id);
        named.record({ kind: 'SCOPE_EXTENDED', on: from ?? today, ...rest });
        return;
      }
      if (named) named.isRenewed = true;
      const on = named ? daysLater(named.until(), 1) : (from ?? today);
      const recorded = { kind: named ? 'RENEWED' : 'GRANTED', on, ...rest };
      const held = new HeldModel(certificateNumber ?? '', recorded, application.judgedBy);
      held.grantedBy.push(application.id);
      file.held.push(held);
    },
  };
}
