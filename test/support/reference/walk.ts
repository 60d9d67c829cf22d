import type { UserError, WriteContext, WriteInput, WriteResult } from '@spine/kit';
import { CertificateModel } from '../../../subgraphs/quality/src/models/Certificate.ts';
import { beginVisit } from '../../../subgraphs/quality/src/models/lifecycle/beginVisit.ts';
import {
  completeApplication,
  withdrawApplication,
} from '../../../subgraphs/quality/src/models/lifecycle/changeApplication.ts';
import { correctCertificateEvent } from '../../../subgraphs/quality/src/models/lifecycle/correctCertificateEvent.ts';
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
import { publishSchemeVersion } from '../../../subgraphs/quality/src/models/publishSchemeVersion.ts';
import { RegisterEntryModel } from '../../../subgraphs/quality/src/models/register/RegisterEntry.ts';
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
  correctCertificateEvent: correctCertificateEvent as Given,
  publishSchemeVersion: publishSchemeVersion as Given,
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
    file.days.push(file.today);
    if (asking.isDecisive !== false) file.revision += 1;
    if (answer?.record) asking.note(answer.record);
  }
  return { walked, certificates: await certificatesOf(file) };
}

function codesOf(errors: readonly UserError[]): string[] {
  return [...new Set(errors.map(({ code }) => code))].sort();
}

/** What the register says of each certificate on a few days, now and as it knew it then, beside what the model says. */
async function certificatesOf(file: FileModel) {
  return Promise.all(
    file.held.map(async (held: HeldModel) => {
      const stored = await CertificateModel.findById(held.number).lean().orFail().exec();
      const said = await RegisterEntryModel.find({ certificateNumber: held.number }).lean().exec();
      const knownOn = (day: string) => {
        const at = new Date(`${day}T12:00:00.000Z`);
        return said.find(
          ({ knownFrom, knownUntil }) => knownFrom <= at && !(knownUntil && knownUntil <= at),
        );
      };
      const then = [...new Set(file.days)];
      return {
        expected: [
          seen(file, (day) => ({ status: held.statusOn(day), scope: held.scopeOn(day) })),
          ...then.map((known) => {
            const isKnown = held.steps(known).length > 0;
            return seen(file, (day) =>
              isKnown
                ? { status: held.statusOn(day, known), scope: held.scopeOn(day, known) }
                : null,
            );
          }),
        ],
        found: [stored, ...then.map(knownOn)].map((times) =>
          seen(file, (day) =>
            times ? { status: statusOn(times, day).status, scope: scopeOn(times, day) } : null,
          ),
        ),
      };
    }),
  );
}

function seen(file: FileModel, of: (day: string) => object | null) {
  return [-40, 0, 40, 400].map((days) => of(daysLater(file.today, days)));
}
