import {
  caseRevision,
  caseWithdrawal,
  formerCaseNumber,
  participant,
  registeredCase,
} from './validators/cases.ts';
import {
  certificateEvent,
  certificateProperties,
  certificateRequest,
  certificateStatus,
  decision,
  registerEntry,
  standings,
} from './validators/certification.ts';
import { documentOf } from './validators/parts.ts';
import { accessEntry, breakGlassGrant, logCheckpoint, logEntry } from './validators/records.ts';

/** What MongoDB itself refuses, whoever writes: by model. */
export const validators: ReadonlyMap<string, object> = new Map([
  ['Certificate', { $jsonSchema: documentOf(certificateProperties, standings) }],
  ['CertificateEvent', { $jsonSchema: certificateEvent }],
  ['CertificateStatus', { $jsonSchema: certificateStatus }],
  ['RegisterEntry', { $jsonSchema: registerEntry }],
  ['Decision', { $jsonSchema: decision }],
  ['CertificateRequest', { $jsonSchema: certificateRequest }],
  ['Case', { $jsonSchema: registeredCase }],
  ['CaseWithdrawal', { $jsonSchema: caseWithdrawal }],
  ['FormerCaseNumber', { $jsonSchema: formerCaseNumber }],
  ['CaseRevision', { $jsonSchema: caseRevision }],
  ['Participant', { $jsonSchema: participant }],
  ['LogEntry', { $jsonSchema: logEntry }],
  ['LogCheckpoint', { $jsonSchema: logCheckpoint }],
  ['AccessEntry', { $jsonSchema: accessEntry }],
  ['BreakGlassGrant', { $jsonSchema: breakGlassGrant }],
]);
