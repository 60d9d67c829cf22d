import { addDays, addMonths } from '@spine/kit/days';
import { pathologyGroups } from '../../rules/pathologyGroup.ts';
import type { CertificationFile } from './CertificationFile.ts';
import type { HeldCertificate } from './HeldCertificate.ts';
import {
  apply,
  applyInFull,
  certify,
  change,
  dayFrom,
  fileRenewal,
  surveil,
  visit,
} from './steps.ts';

/** One course that a centre's certification can take. */
export type Story = (file: CertificationFile) => void;

const neverApplies: Story = () => {};

const files: Story = (file) => {
  apply(file, dayFrom(file, '2025-09-01', 100));
};

const filesAndWithdraws: Story = (file) => {
  const application = apply(file, dayFrom(file, '2025-03-01', 60));
  application.withdrawnOn = addDays(application.filedOn, 70);
};

const awaitsVisit: Story = (file) => {
  const application = applyInFull(file, dayFrom(file, '2025-08-01', 60));
  const audit = visit(file, application, dayFrom(file, '2026-03-01', 60));
  audit.stage = 'DOCUMENT_REVIEW';
  audit.assessments = [];
  delete audit.reportedOn;
};

const hasOpenMajor: Story = (file) => {
  const visitFrom = dayFrom(file, '2025-10-01', 60);
  const audit = visit(file, applyInFull(file, addMonths(visitFrom, -5)), visitFrom);
  file.raise(audit, { grade: 'MAJOR' });
  file.raise(audit, { grade: 'MINOR' });
};

const isRefused: Story = (file) => {
  const visitFrom = dayFrom(file, '2024-02-01', 300);
  const application = applyInFull(file, addMonths(visitFrom, -5));
  const audit = visit(file, application, visitFrom);
  file.raise(audit, { grade: 'MAJOR' });
  file.decide({
    kind: 'REFUSE',
    decidedOn: addMonths(audit.visitUntil, 7),
    scope: [...application.scope],
    reason: 'A major finding was not corrected within six months.',
    applicationId: application._id,
    auditId: audit._id,
  });
};

/** Granted before the year's end, valid in the new one. */
const isNotYetValid: Story = (file) => {
  certify(file, dayFrom(file, '2026-01-05', 14));
};

const holds = (file: CertificationFile): HeldCertificate =>
  surveil(file, certify(file, dayFrom(file, '2023-08-01', 700)));

const isDueForSurveillance: Story = (file) => {
  certify(file, dayFrom(file, '2024-06-01', 150));
};

/** The one deliberate violation, so that the question for it has an answer. */
const holdsByViolation: Story = (file) => {
  const certificate = certify(file, '2024-03-01', ({ team }) => ({
    _id: 'decision-violation-example',
    reason: 'Example of a violation: the lead auditor decided.',
    deciderIds: team.map(({ personId }) => personId).slice(0, 1),
  }));
  surveil(file, certificate);
};

const hasOverdueMajor: Story = (file) => {
  const { number, versionId, scope, validFrom } = certify(file, dayFrom(file, '2024-07-01', 60));
  const audit = file.visit({
    kind: 'SURVEILLANCE',
    versionId,
    scope,
    certificateNumber: number,
    visitFrom: addMonths(validFrom, 12),
  });
  file.raise(audit, { grade: 'MAJOR' });
};

const expiresSoon = (file: CertificationFile): HeldCertificate =>
  surveil(file, certify(file, dayFrom(file, '2023-01-15', 160)));

const expiresSoonWithRenewalFiled: Story = (file) => {
  fileRenewal(file, expiresSoon(file));
};

const isExpired: Story = (file) => {
  surveil(file, certify(file, dayFrom(file, '2021-01-15', 700)));
};

const isRenewed: Story = (file) => {
  const first = surveil(file, certify(file, dayFrom(file, '2021-03-01', 600)));
  const application = fileRenewal(file, first);
  const audit = visit(file, application, addMonths(first.validUntil, -5));
  file.raiseAndClose(audit, 'MINOR');
  const decision = file.decide({
    kind: 'RENEW',
    decidedOn: addDays(first.validUntil, -25),
    scope: [...application.scope],
    reason: 'All mandatory criteria of the version in force met.',
    applicationId: application._id,
    auditId: audit._id,
  });
  surveil(file, file.certify(decision, application.versionId, addDays(first.validUntil, 1)));
};

/** A certificate of 2023, under surveillance until something happens to it. */
const holdsUntil = (file: CertificationFile, day: string): HeldCertificate =>
  surveil(file, certify(file, dayFrom(file, '2023-07-01', 150)), day);

const suspendedFrom =
  (from: string): Story =>
  (file) => {
    const on = dayFrom(file, from, 90);
    change(file, holdsUntil(file, on), 'SUSPEND', 'SUSPENDED', on);
  };

const isReinstated: Story = (file) => {
  const certificate = holdsUntil(file, '2024-08-01');
  const on = dayFrom(file, '2024-08-01', 60);
  change(file, certificate, 'SUSPEND', 'SUSPENDED', on);
  change(file, certificate, 'REINSTATE', 'REINSTATED', addDays(on, 120));
};

/** Like the one before, but the reinstatement was recorded a month too late, as was noticed a week after. */
const isReinstatedLate: Story = (file) => {
  const certificate = holdsUntil(file, '2024-08-01');
  const on = dayFrom(file, '2024-08-01', 60);
  change(file, certificate, 'SUSPEND', 'SUSPENDED', on);
  const [right, recorded] = [addDays(on, 120), addDays(on, 150)];
  const decision = change(file, certificate, 'REINSTATE', 'REINSTATED', recorded);
  certificate.correct(right, addDays(recorded, 7), decision);
};

const extendsScope: Story = (file) => {
  const certificate = holdsUntil(file, '2024-10-01');
  const { scope: before, versionId, number } = certificate;
  const added = pathologyGroups.find((group) => !before.includes(group));
  const scope = pathologyGroups.filter((group) => group === added || before.includes(group));
  const filedOn = dayFrom(file, '2024-10-01', 90);
  const application = file.apply({
    kind: 'SCOPE_EXTENSION',
    filedOn,
    completeOn: addDays(filedOn, 20),
    versionId,
    scope,
    certificateNumber: number,
  });
  const audit = visit(file, application, addMonths(filedOn, 3));
  change(file, certificate, 'EXTEND_SCOPE', 'SCOPE_EXTENDED', addMonths(filedOn, 5), {
    scope,
    applicationId: application._id,
    auditId: audit._id,
  });
};

const reducesScope: Story = (file) => {
  const on = dayFrom(file, '2025-02-01', 60);
  const certificate = holdsUntil(file, on);
  const scope = certificate.scope.slice(0, 1);
  change(file, certificate, 'REDUCE_SCOPE', 'SCOPE_REDUCED', on, { scope });
};

const isWithdrawnByBody: Story = (file) => {
  const certificate = holdsUntil(file, '2024-11-01');
  change(file, certificate, 'SUSPEND', 'SUSPENDED', '2024-11-01');
  change(file, certificate, 'WITHDRAW', 'WITHDRAWN', '2025-06-01');
};

const isWithdrawnByCentre: Story = (file) => {
  const certificate = holdsUntil(file, '2025-06-01');
  change(file, certificate, 'WITHDRAW', 'WITHDRAWN', '2025-06-01', { initiatedBy: 'CENTRE' });
};

/** Every state of the lifecycle, each told for so many of the sixty centres. */
export const stories: readonly (readonly [centres: number, story: Story])[] = [
  [5, neverApplies],
  [3, files],
  [1, filesAndWithdraws],
  [2, awaitsVisit],
  [3, hasOpenMajor],
  [3, isRefused],
  [2, isNotYetValid],
  [12, holds],
  [4, isDueForSurveillance],
  [1, holdsByViolation],
  [2, hasOverdueMajor],
  [3, expiresSoon],
  [2, expiresSoonWithRenewalFiled],
  [3, isExpired],
  [4, isRenewed],
  [2, suspendedFrom('2025-09-01')],
  [1, suspendedFrom('2025-03-01')],
  [1, isReinstated],
  [1, isReinstatedLate],
  [2, extendsScope],
  [1, reducesScope],
  [1, isWithdrawnByBody],
  [1, isWithdrawnByCentre],
];
