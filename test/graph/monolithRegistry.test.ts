import { testAsMonolith } from './monolith/compared.ts';

testAsMonolith(1, ['anyone', 'researcher', 'centre', 'auditor', 'committee']);
