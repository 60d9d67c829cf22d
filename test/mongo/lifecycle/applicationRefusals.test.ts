import { Desk, type Refusal } from '../../support/Desk.ts';
import { give, member } from '../../support/lifecycle.ts';

const desk = new Desk();

const refusals: readonly Refusal[] = [
  [
    'SCHEME_UNKNOWN',
    'a scheme that there is not has no applications',
    async () => {
      const own = desk.course();
      return ['fileApplication', own.filing({ schemeCode: 'NONE' }), own.centre];
    },
  ],
  [
    'NO_VERSION_IN_FORCE',
    'before its first version nobody applies',
    async () => {
      const own = desk.course();
      desk.today = '2019-06-30';
      return ['fileApplication', own.filing(), own.centre];
    },
  ],
  [
    'SCOPE_EMPTY',
    'an application is about a group at least',
    async () => {
      const own = desk.course();
      return ['fileApplication', own.filing({ scope: [] }), own.centre];
    },
  ],
  [
    'SCOPE_REPEATED',
    'an application names each group once',
    async () => {
      const own = desk.course();
      return ['fileApplication', own.filing({ scope: ['TRAUMA', 'TRAUMA'] }), own.centre];
    },
  ],
  [
    'SCOPE_NOT_AWARDED',
    'nobody applies for a group that the scheme does not certify',
    async () => {
      const own = desk.course();
      await desk.subgraph.connection.collection('certificationSchemes').insertOne({
        _id: 'TRAUMA-ONLY' as never,
        awardedFor: ['TRAUMA'],
      });
      await desk.subgraph.connection.collection('schemeVersions').insertOne({
        _id: 'trauma-only' as never,
        schemeCode: 'TRAUMA-ONLY',
        inForceFrom: '2020-01-01',
      });
      return ['fileApplication', own.filing({ schemeCode: 'TRAUMA-ONLY' }), own.centre];
    },
  ],
  [
    'APPLICATION_PENDING',
    'a centre has one application at a time',
    async () => {
      const own = await desk.course().file();
      return ['fileApplication', own.filing(), own.centre];
    },
  ],
  [
    'CERTIFICATE_NOT_EXPECTED',
    'a first application is about no certificate',
    async () => {
      const own = desk.course();
      const certificateNumber = 'SYN-SSCOE-0001';
      return ['fileApplication', own.filing({ certificateNumber }), own.centre];
    },
  ],
  [
    'CERTIFICATE_MISSING',
    'a renewal is about a certificate',
    async () => {
      const own = desk.course();
      return ['fileApplication', own.filing({ kind: 'RENEWAL' }), own.centre];
    },
  ],
  [
    'CERTIFICATE_UNKNOWN',
    'a renewal is about a certificate of the centre itself',
    async () => {
      const own = desk.course();
      const input = { kind: 'RENEWAL', certificateNumber: 'SYN-SSCOE-0001' };
      return ['fileApplication', own.filing(input), own.centre];
    },
  ],
  [
    'APPLICATION_COMPLETE',
    'an application is completed once',
    async () => {
      const own = await (await desk.course().file()).complete();
      return ['completeApplication', own.onApplication(), member()];
    },
  ],
  [
    'APPLICATION_IN_AUDIT',
    'an application in audit was complete before',
    async () => {
      const own = await desk.course().visited();
      return ['completeApplication', own.onApplication(), member()];
    },
  ],
  [
    'APPLICATION_WITHDRAWN',
    'what was withdrawn is not completed',
    async () => {
      const own = await desk.course().file();
      const { revision } = await give(
        desk.subgraph,
        'withdrawApplication',
        own.onApplication(),
        own.centre,
      );
      const input = { ...own.onApplication(), expectedVersion: revision };
      return ['completeApplication', input, member()];
    },
  ],
  [
    'CONFLICT',
    'what has changed since it was read is not changed',
    async () => {
      const own = await (await desk.course().file()).complete();
      return ['withdrawApplication', { ...own.onApplication(), expectedVersion: 1 }, own.centre];
    },
  ],
  [
    'NOT_FOUND',
    'the committee is told that there is no such application',
    async () => [
      'completeApplication',
      { applicationId: 'application-none', expectedVersion: 1 },
      member(),
    ],
  ],
];

desk.refuses(refusals);
