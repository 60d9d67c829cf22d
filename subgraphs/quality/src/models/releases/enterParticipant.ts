import {
  type Provenance,
  refuse,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { participantErrors } from '../../rules/release/participantErrors.ts';
import { connection } from '../connection.ts';
import { refuseAny } from '../lifecycle/refuseAny.ts';
import { ParticipantModel, type ParticipantRecord } from './Participant.ts';

export interface AddParticipantInput extends WriteInput {
  readonly centreId: string;
  readonly country: string;
  /** What says so. */
  readonly source: string;
}

/** Enters a centre that contributes cases, with its country. */
export function addParticipant(
  input: AddParticipantInput,
  context: WriteContext,
): Promise<WriteResult<ParticipantRecord>> {
  const { centreId, country } = input;
  return write(connection, 'addParticipant', input, context, async ({ session, create }) => {
    refuseAny(participantErrors(input));
    const known = await ParticipantModel.exists({ _id: centreId }).session(session).exec();
    if (known) return refuse('centreId', 'DUPLICATE', `${centreId} is a participant already.`);
    return create(ParticipantModel, { _id: centreId, country, provenance: provenanceOf(input) });
  });
}

/** Corrects a participant's country. Releases that counted its cases elsewhere stay as they are. */
export function correctParticipant(
  input: AddParticipantInput & { readonly expectedVersion: number },
  context: WriteContext,
): Promise<WriteResult<ParticipantRecord>> {
  const { centreId, expectedVersion, country } = input;
  return write(connection, 'correctParticipant', input, context, async ({ update }) => {
    refuseAny(participantErrors(input));
    const changes = { country, provenance: provenanceOf(input) };
    return update(ParticipantModel, centreId, expectedVersion, changes);
  });
}

function provenanceOf({ source }: AddParticipantInput): Provenance {
  return { kind: 'REFERENCE', source: source.trim() };
}
