import { loadMany } from '@spine/kit';
import { CaseRevisionModel } from '../models/CaseRevision.ts';

/** In order. */
export const revisionsByCase = loadMany(CaseRevisionModel, 'caseId', { caseId: 1, version: 1 });
