import type { UserError, WriteContext, WriteInput, WriteResult } from '@spine/kit';
import { CertificateModel } from '../../../subgraphs/quality/src/models/Certificate.ts';
import { beginVisit } from '../../../subgraphs/quality/src/models/lifecycle/beginVisit.ts';
import {
  completeApplication,
  withdrawApplication,
} from '../../../subgraphs/quality/src/models/lifecycle/changeApplication.ts';
import { decideOnApplication } from '../../../subgraphs/quality/src/models/lifecycle/decideOnApplication.ts';
import { decideOnCertificate } from '../../../subgraphs/quality/src/models/lifecycle/decideOnCertificate.ts';
import { fileApplication } from '../../../subgraphs/quality/src/models/lifecycle/fileApplication.ts';
import {
  escalateFindings,
  raiseFinding,
} from '../../../subgraphs/quality/src/models/lifecycle/raiseFinding.ts';
import { recordAssessments } from '../../../subgraphs/quality/src/models/lifecycle/recordAssessments.ts';
import { recordCorrectiveAction } from '../../../subgraphs/quality/src/models/lifecycle/recordCorrectiveAction.ts';
import { replaceAuditor } from '../../../subgraphs/quality/src/models/lifecycle/replaceAuditor.ts';
import { reportAudit } from '../../../subgraphs/quality/src/models/lifecycle/reportAudit.ts';
import {
  requestCertificateChange,
  takeBackCertificateRequest,
} from '../../../subgraphs/quality/src/models/lifecycle/requestCertificateChange.ts';
import { scheduleAudit } from '../../../subgraphs/quality/src/models/lifecycle/scheduleAudit.ts';
import { verifyFinding } from '../../../subgraphs/quality/src/models/lifecycle/verifyFinding.ts';
import { scopeOn, statusOn } from '../../../subgraphs/quality/src/rules/certificationStatus.ts';
import type { Command } from '../lifecycle.ts';
import type { Changed } from './Asking.ts';
import { askOf } from './askOf.ts';
import { daysLater } from './calendar.ts';
import { FileModel } from './FileModel.ts';
import type { HeldModel } from './HeldModel.ts';
import type { People } from './People.ts';
import type { Step } from './Step.ts';

type Given = (input: WriteInput & never, context: WriteContext) => Promise<WriteResult<Changed>>;

/** What carries commands out, below the resolvers: each with a clock of its own. */
const commands: Readonly<Record<string, Given>> = {
  fileApplication: fileApplication as Given,
  completeApplication: completeApplication as Given,
  withdrawApplication: withdrawApplication as Given,
  scheduleAudit: scheduleAudit as Given,
  replaceAuditor: replaceAuditor as Given,
  beginVisit: beginVisit as Given,
  recordAssessments: recordAssessments as Given,
  raiseFinding: raiseFinding as Given,
  escalateFindings: escalateFindings as Given,
  recordCorrectiveAction: recordCorrectiveAction as Given,
  verifyFinding: verifyFinding as Given,
  reportAudit: reportAudit as Given,
  decideOnApplication: decideOnApplication as Given,
  decideOnCertificate: decideOnCertificate as Given,
  requestCertificateChange: requestCertificateChange as Given,
  takeBackCertificateRequest: takeBackCertificateRequest as Given,
};

/** One command of a walk: what the model said, and what came of it. */
export interface Walked {
  readonly command: Command;
  readonly on: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Goes through a centre's file step by step, with the models and the reference beside each other. */
export async function walk(people: People, steps: readonly Step[]) {
  const file = new FileModel();
  const walked: Walked[] = [];
  for (const [index, step] of steps.entries()) {
    const asking = askOf(file, people, step);
    if (!asking) continue;
    file.asked += 1;
    const { command, input, viewer } = asking;
    const now = new Date(`${file.today}T12:00:00.000Z`);
    const keyed = { ...input, idempotencyKey: `${people.centreId}/${index}` } as never;
    const answer = await commands[command]?.(keyed, { viewer, now });
    const found = codesOf(answer?.userErrors ?? []);
    walked.push({ command, on: file.today, expected: [...asking.codes].sort(), found });
    if (found.length > 0 || asking.codes.length > 0) continue;
    file.revision += 1;
    if (answer?.record) asking.note(answer.record);
  }
  return { walked, certificates: await certificatesOf(file) };
}

function codesOf(errors: readonly UserError[]): string[] {
  return [...new Set(errors.map(({ code }) => code))].sort();
}

/** What the register has of each certificate on a few days, beside what the model says. */
async function certificatesOf(file: FileModel) {
  const days = [0, 40, 400].map((days) => daysLater(file.today, days));
  const seen = (of: (day: string) => object) => days.map(of);
  return Promise.all(
    file.held.map(async (held: HeldModel) => {
      const stored = await CertificateModel.findById(held.number).lean().orFail().exec();
      return {
        expected: seen((day) => ({ status: held.statusOn(day), scope: held.scopeOn(day) })),
        found: seen((day) => ({
          status: statusOn(stored, day).status,
          scope: scopeOn(stored, day),
        })),
      };
    }),
  );
}
