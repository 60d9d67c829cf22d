/**
 * Which record a resolver of a GraphQL type receives as its parent, by subgraph.
 * A type of another subgraph arrives as its key alone: `{ id: string }`.
 */
export const mappers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  organizations: {
    Organization: '../models/Organization.ts#OrganizationRecord',
    OrganizationRelation: '../models/OrganizationRelation.ts#OrganizationRelationRecord',
    Centre: '../models/Centre.ts#CentreRecord',
    Person: '../models/Person.ts#PersonRecord',
    Affiliation: '../models/Affiliation.ts#AffiliationRecord',
    Membership: '../models/Membership.ts#MembershipRecord',
    Committee: '../models/Committee.ts#CommitteeRecord',
    CommitteeRole: '../models/CommitteeRole.ts#CommitteeRoleRecord',
    MeetingSeries: '../models/MeetingSeries.ts#MeetingSeriesRecord',
    Meeting: '../models/Meeting.ts#MeetingRecord',
    Goal: '../models/Organization.ts#GoalRecord',
  },
  education: {},
  grants: {},
  quality: {},
};
