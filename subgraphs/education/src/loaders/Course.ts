import { loadMany, loadOne } from '@spine/kit';
import { CourseModel } from '../models/Course.ts';

export const courseById = loadOne(CourseModel, '_id');

export const coursesByProgram = loadMany(CourseModel, 'programId', { programId: 1, name: 1 });
