import type { CertificationSchemeRecord } from '../../models/CertificationScheme.ts';
import { pathologyGroups } from '../../rules/pathologyGroup.ts';
import { eurospinePages, reference } from './sources.ts';

const launch = reference('Spinal Surgery News, January 2020');
const award = reference('BG Klinik Murnau, on its award as a centre of excellence');

/** Surgical Spine Centres of Excellence: what EUROSPINE says, and what public sources add. */
export const sscoe: CertificationSchemeRecord = {
  _id: 'SSCOE',
  name: 'Surgical Spine Centres of Excellence',
  ownerId: 'eurospine',
  purpose:
    'Audits and certifies spine institutions across Europe for how they put into practice the services that bring spine surgery and spine care forward.',
  launchedIn: 2019,
  launchedWith: ['Deutsche Wirbelsäulengesellschaft (DWG)'],
  awardedFor: [...pathologyGroups],
  facts: [
    {
      topic: 'Launch',
      statement: 'EUROSPINE and the German spine society DWG started the scheme together in 2019.',
      provenance: launch,
    },
    {
      topic: 'Who can apply',
      statement:
        'Highly specialised units of hospitals that operate emergencies of the spine at any hour; clinics that treat without surgery only cannot.',
      provenance: launch,
    },
    {
      topic: 'What is awarded',
      statement: 'Each of the five pathology groups is awarded by itself.',
      provenance: award,
    },
    {
      topic: 'What is asked',
      statement:
        'A minimum of complex operations a year in each group, diplomas of the staff, scientific activity, training, a spine service on call, and quality management.',
      provenance: award,
    },
  ],
  publishedCounts: [
    {
      centres: 19,
      country: 'DE',
      centresInCountry: 6,
      reportedIn: '2021-02',
      provenance: reference('Thüringische Landeszeitung, on Bad Berka'),
    },
    { centres: 37, provenance: reference('Radio Prague International') },
    {
      centres: 47,
      country: 'DE',
      centresInCountry: 17,
      provenance: reference('Klinikum Saarbrücken, press release'),
    },
  ],
  provenance: eurospinePages,
};
