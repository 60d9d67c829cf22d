import { dayField } from '@spine/kit';
import { Schema } from 'mongoose';

const absent = { type: Number } as const;
const pain = { ...absent, min: 0, max: 10 } as const;
const answer = { ...absent, min: 1, max: 5 } as const;

/** COMI answers as given, and the score they make. */
export interface ComiRecord {
  axialPain?: number | null;
  limbPain?: number | null;
  function?: number | null;
  wellBeing?: number | null;
  qualityOfLife?: number | null;
  socialDisability?: number | null;
  workDisability?: number | null;
  score: number | null;
}

export interface OdiRecord {
  sections: (number | null)[];
  score: number | null;
}

export interface Eq5dRecord {
  index: number;
  valueSet: string;
}

/** What a patient answered on one day. */
export interface PatientFormRecord {
  completedOn: string;
  comi?: ComiRecord | null;
  odi?: OdiRecord | null;
  eq5d?: Eq5dRecord | null;
  backPain?: number | null;
  legPain?: number | null;
}

const comiSchema = new Schema<ComiRecord>(
  {
    axialPain: pain,
    limbPain: pain,
    function: answer,
    wellBeing: answer,
    qualityOfLife: answer,
    socialDisability: answer,
    workDisability: answer,
    score: pain,
  },
  { _id: false },
);

const odiSchema = new Schema<OdiRecord>(
  { sections: { type: [Number], required: true }, score: { type: Number, min: 0, max: 100 } },
  { _id: false },
);

const eq5dSchema = new Schema<Eq5dRecord>(
  {
    index: { type: Number, required: true, min: -1, max: 1 },
    valueSet: { type: String, required: true },
  },
  { _id: false },
);

export const patientFormSchema = new Schema<PatientFormRecord>(
  {
    completedOn: { ...dayField, required: true },
    comi: { type: comiSchema },
    odi: { type: odiSchema },
    eq5d: { type: eq5dSchema },
    backPain: pain,
    legPain: pain,
  },
  { _id: false },
);
