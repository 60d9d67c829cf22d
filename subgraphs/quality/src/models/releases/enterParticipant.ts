import {
  type Provenance,
  refuse,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { participantErrors } from '../../rules/release/participantErrors.ts';
import { CaseModel } from '../Case.ts';
import { connection } from '../connection.ts';
import {
  type EarlierParticipantRecord,
  mostCorrections,
  ParticipantModel,
  type ParticipantRecord,
} from './Participant.ts';

export interface AddParticipantInput extends WriteInput {
  readonly centreId: string;
  readonly country: string;
  /** What says so. */
  readonly source: string;
}

/**
 * Enters a centre that contributes cases, with its country. Centres are another subgraph's: what is known here of one
 * is that it has cases, which came by an import that looked it up or by its own token.
 */
export function addParticipant(
  input: AddParticipantInput,
  context: WriteContext,
): Promise<WriteResult<ParticipantRecord>> {
  const { centreId, country } = input;
  return write(connection, 'addParticipant', input, context, async ({ session, create }) => {
    refuseAny(participantErrors(input));
    const contributes = await CaseModel.exists({ centreId }).session(session).exec();
    if (!contributes)
      return refuse('centreId', 'NO_CASES', `${centreId} has not contributed any case.`);
    const known = await ParticipantModel.exists({ _id: centreId }).session(session).exec();
    if (known) return refuse('centreId', 'DUPLICATE', `${centreId} is a participant already.`);
    return create(ParticipantModel, { _id: centreId, country, provenance: provenanceOf(input) });
  });
}

/**
 * Corrects a participant's country. Releases that counted its cases elsewhere stay as they are, and the record keeps
 * what they counted by.
 */
export function correctParticipant(
  input: AddParticipantInput & { readonly expectedVersion: number },
  context: WriteContext,
): Promise<WriteResult<ParticipantRecord>> {
  const { centreId, expectedVersion, country } = input;
  return write(connection, 'correctParticipant', input, context, async ({ session, update }) => {
    refuseAny(participantErrors(input));
    const found = await ParticipantModel.findById(centreId).session(session).lean().exec();
    const earlier = found ? earlierOf(found) : [];
    if (earlier.length > mostCorrections)
      refuse('centreId', 'TOO_MANY_CORRECTIONS', `It was corrected ${mostCorrections} times.`);
    const changes = { country, provenance: provenanceOf(input), earlier };
    return update(ParticipantModel, centreId, expectedVersion, changes, 'centreId');
  });
}

function earlierOf(known: ParticipantRecord): EarlierParticipantRecord[] {
  const { earlier = [], version, country, updatedAt: recordedAt, provenance } = known;
  return [...earlier, { version, country, recordedAt, provenance }];
}

function provenanceOf({ source }: AddParticipantInput): Provenance {
  return { kind: 'REFERENCE', source: source.trim() };
}
