import { grants } from '@spine/grants';
import { syntheticWorld } from '@spine/synthetic';
import { describe, expect, test } from 'vitest';
import {
  type Application,
  all,
  byId,
  type Call,
  type Decision,
  known,
} from '../../../support/grants/records.ts';
import { seededSubgraph } from '../../../support/seededSubgraph.ts';
import { testSeed } from '../../../support/subgraph.ts';

const subgraph = seededSubgraph(grants);

describe('synthetic applications', () => {
  test('come while their call is open, within its amount, currency and topics', async () => {
    const calls = byId(await all<Call>(subgraph, 'fundingCalls'));
    const applications = await all<Application>(subgraph, 'applications');
    expect(applications.length).toBeGreaterThan(100);
    for (const { callId, submittedAt, amountRequested, pathologyGroup } of applications) {
      const call = known(calls, callId);
      expect(submittedAt.getTime()).toBeLessThanOrEqual(call.deadlineAt.getTime());
      // A day's room, as the first day is one of the call's time zone.
      const opened = new Date(`${call.opensOn}T00:00:00Z`).getTime() - 86_400_000;
      expect(submittedAt.getTime()).toBeGreaterThan(opened);
      expect(amountRequested.currency).toBe(call.maxAmount?.currency);
      expect(amountRequested.minorUnits).toBeLessThanOrEqual(call.maxAmount?.minorUnits ?? 0);
      expect(call.pathologyGroups).toContain(pathologyGroup);
    }
  });

  test('come from people, hospitals, universities and centres of the synthetic world', async () => {
    const { people, centres } = syntheticWorld(testSeed);
    const personIds = new Set(people.map(({ id }) => id));
    const centreIds = new Set(centres.map(({ id }) => id));
    for (const { investigatorIds, institutionId, centreId } of await all<Application>(
      subgraph,
      'applications',
    )) {
      for (const id of investigatorIds) expect(personIds).toContain(id);
      expect(centreIds).toContain(centreId);
      expect(institutionId).toMatch(/^synthetic-(hospital-\d{3}|university-0[1-5])$/);
    }
  });

  test('come again at most twice, each time after it was declined', async () => {
    const applications = byId(await all<Application>(subgraph, 'applications'));
    const outcomes = new Map(
      (await all<Decision>(subgraph, 'decisions')).map(({ applicationId, outcome }) => [
        applicationId,
        outcome,
      ]),
    );
    const again = [...applications.values()].filter(({ resubmissionOf }) => resubmissionOf);
    expect(again.length).toBeGreaterThan(10);
    for (const { resubmissionOf = '', resubmissionNumber, applicantId } of again) {
      const earlier = known(applications, resubmissionOf);
      expect(resubmissionNumber).toBe(earlier.resubmissionNumber + 1);
      expect(resubmissionNumber).toBeLessThanOrEqual(2);
      expect(earlier.applicantId).toBe(applicantId);
      expect(outcomes.get(resubmissionOf)).toBe('DECLINED');
    }
  });

  test('for a start-up grant come from people of at most 40 with a degree of at most five years', async () => {
    const calls = byId(await all<Call>(subgraph, 'fundingCalls'));
    const startUps = (await all<Application>(subgraph, 'applications')).filter(
      ({ callId }) => calls.get(callId)?.kind === 'START_UP',
    );
    expect(startUps.length).toBeGreaterThan(20);
    for (const { profile } of startUps) {
      expect(profile?.ageYears).toBeLessThanOrEqual(40);
      expect(profile?.yearsSinceDegree).toBeLessThanOrEqual(5);
    }
  });

  test('that come again a year later are from people a year older', async () => {
    const applications = byId(await all<Application>(subgraph, 'applications'));
    const again = [...applications.values()].filter(
      ({ profile, resubmissionOf }) => profile && resubmissionOf,
    );
    expect(again.length).toBeGreaterThan(0);
    for (const { profile, resubmissionOf } of again) {
      const before = applications.get(resubmissionOf ?? '')?.profile;
      expect(profile?.ageYears).toBeGreaterThan(before?.ageYears ?? Number.POSITIVE_INFINITY);
    }
  });

  test('for an observership are one a person and call, for at most 14 days', async () => {
    const calls = byId(await all<Call>(subgraph, 'fundingCalls'));
    const visits = (await all<Application>(subgraph, 'applications')).filter(
      ({ callId }) => calls.get(callId)?.kind === 'OBSERVERSHIP',
    );
    expect(visits.length).toBeGreaterThan(10);
    expect(new Set(visits.map(({ applicantId, callId }) => `${applicantId} ${callId}`)).size).toBe(
      visits.length,
    );
    for (const { visit } of visits) {
      const days =
        (Date.parse(visit?.until ?? '') - Date.parse(visit?.from ?? '')) / 86_400_000 + 1;
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(14);
    }
  });
});
