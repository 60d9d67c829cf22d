import { describe, expect, test } from 'vitest';
import {
  applicant,
  GrantsOffice,
  inMarch,
  inSummer,
  national,
  observership,
  startUp,
} from '../../../support/grants/GrantsOffice.ts';

const office = new GrantsOffice();

describe('an application that keeps every rule', () => {
  test('is taken in the name of the viewer, with who and when', async () => {
    const viewer = applicant('Ada');
    const { application, userErrors } = await office.submit(national, viewer);
    expect(userErrors).toEqual([]);
    expect(application).toMatchObject({
      title: national.title,
      status: 'SUBMITTED',
      submittedAt: '2027-03-20T09:00:00.000Z',
      version: 1,
      resubmissionNumber: 0,
      applicant: { id: viewer.claims.person_id },
      investigators: [{ id: viewer.claims.person_id }, { id: 'synthetic-person-0009' }],
      institution: { id: 'synthetic-university-01' },
      centre: { id: 'centre-049' },
      amountRequested: { minorUnits: 500_000, currency: 'CHF' },
      visit: null,
      profile: null,
      nextMilestone: { kind: 'DECISION', dueOn: '2027-07-17' },
      provenance: null,
    });
    const record = await office.subgraph.connection
      .collection('applications')
      .findOne({ _id: application?.id as never });
    expect(record).toMatchObject({
      createdBy: 'subject of Ada',
      createdAt: inMarch,
      updatedBy: 'subject of Ada',
    });
  });

  test('is then among the applicant’s own, and nobody else’s', async () => {
    const { application } = await office.submit(national, applicant('Ben'));
    const mine = '{ myApplications { id } }';
    expect(await office.subgraph.query(mine, {}, applicant('Ben'))).toEqual({
      myApplications: [{ id: application?.id }],
    });
    expect(await office.subgraph.query(mine, {}, applicant('Cleo'))).toEqual({
      myApplications: [],
    });
  });

  test('for an observership of 14 days is taken', async () => {
    const { application } = await office.submit(observership, applicant('Dora'));
    expect(application?.visit).toEqual({ days: 14 });
  });

  test('for a start-up grant keeps the years and neither the day of birth nor that of the degree', async () => {
    office.now = inSummer;
    const { application } = await office.submit(startUp, applicant('Emil'));
    expect(application?.profile).toEqual({ ageYears: 40, yearsSinceDegree: 5, articles: null });
    const record = await office.subgraph.connection
      .collection('applications')
      .findOne({ _id: application?.id as never });
    expect(JSON.stringify(record)).not.toMatch(/1986-09-16|2022-09-15/);
  });
});

describe('the deadline, 1 June 2027 at 18:00:00 in Hong Kong', () => {
  test.each([
    ['2027-06-01T10:00:00.000Z', []],
    ['2027-06-01T10:00:00.999Z', []],
    ['2027-06-01T10:00:01.000Z', [{ field: 'callId', code: 'DEADLINE_PASSED' }]],
    // The call opens on 15 March, Hong Kong time.
    ['2027-03-14T15:59:59.999Z', [{ field: 'callId', code: 'CALL_NOT_OPEN' }]],
    ['2027-03-14T16:00:00.000Z', []],
  ])('at %s: %j', async (instant, userErrors) => {
    office.now = new Date(instant);
    expect((await office.submit(national, applicant(`at ${instant}`))).userErrors).toEqual(
      userErrors,
    );
  });
});
