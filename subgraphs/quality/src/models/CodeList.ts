import { type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { groupField } from './fields.ts';

export interface CodeRecord {
  code: string;
  label: string;
  /** For a main pathology: the group its cases count in. */
  pathologyGroup?: PathologyGroup | null;
}

/** The codes of one field of a registry's form, in one version; a change is a new version. */
export interface CodeListRecord {
  /** `SPINE_TANGO/mainPathology/1`. */
  _id: string;
  registryCode: string;
  list: string;
  version: number;
  codes: CodeRecord[];
  provenance: Provenance;
}

const codeSchema = new Schema<CodeRecord>(
  {
    code: { type: String, required: true },
    label: { type: String, required: true },
    pathologyGroup: groupField,
  },
  { _id: false },
);

const codeListSchema = new Schema<CodeListRecord>(
  {
    _id: { type: String, required: true },
    registryCode: { type: String, required: true },
    list: { type: String, required: true },
    version: { type: Number, required: true, min: 1 },
    codes: { type: [codeSchema], required: true },
    provenance: provenanceField,
  },
  { collection: 'codeLists', strict: 'throw' },
);

// Serves `codeListsByRegistry`: by list, newest version first; unique, so that a version is one list.
codeListSchema.index({ registryCode: 1, list: 1, version: -1 }, { unique: true });
// Serves the check of a submitted case: all lists of one version.
codeListSchema.index({ registryCode: 1, version: 1 });

export const CodeListModel = connection.model<CodeListRecord>('CodeList', codeListSchema);
