import { testAsMonolith } from './monolith/compared.ts';

testAsMonolith(2, ['applicant', 'reviewer', 'funder', 'steward']);
