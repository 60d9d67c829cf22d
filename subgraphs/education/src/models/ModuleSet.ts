import { countField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { modeField, textsField, yearField } from './fields.ts';
import { type PathologyGroup, pathologyGroups, type TeachingMode } from './vocabulary.ts';

export interface ModuleRecord {
  id: string;
  number?: number | null;
  name?: string | null;
  topic?: PathologyGroup | null;
  subjects: string[];
  mode?: TeachingMode | null;
  weeks?: number | null;
  provenance: Provenance;
}

/** The modules that count for who starts within a range of years; part of a program. */
export interface ModuleSetRecord {
  startsFrom?: number | null;
  startsUntil?: number | null;
  moduleCount?: number | null;
  weeksPerModule?: number | null;
  chairs?: number | null;
  modules: ModuleRecord[];
  provenance: Provenance;
}

const moduleSchema = new Schema<ModuleRecord>(
  {
    id: { type: String, required: true },
    number: countField,
    name: { type: String },
    topic: { type: String, enum: pathologyGroups },
    subjects: textsField,
    mode: modeField,
    weeks: countField,
    provenance: provenanceField,
  },
  { _id: false, id: false },
);

export const moduleSetSchema = new Schema<ModuleSetRecord>(
  {
    startsFrom: yearField,
    startsUntil: yearField,
    moduleCount: countField,
    weeksPerModule: countField,
    chairs: countField,
    modules: { type: [moduleSchema], default: [] },
    provenance: provenanceField,
  },
  { _id: false },
);
