import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { AwardOutputs } from './AwardOutputs.ts';
import { CentreFile } from './CentreFile.ts';
import { CentresOfCountry } from './CentresOfCountry.ts';
import { CredentialCheck } from './CredentialCheck.ts';
import type { Databases } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';
import { OrganizationProfile } from './OrganizationProfile.ts';
import { PathologyGroupEverywhere } from './PathologyGroupEverywhere.ts';
import { RegionalActivity } from './RegionalActivity.ts';
import { RegistryTerms } from './RegistryTerms.ts';
import { UpcomingCourses } from './UpcomingCourses.ts';
import { WayToCourse } from './WayToCourse.ts';

/** An endpoint an operation, under the operation's name. */
const endpoints = new Map<string, Endpoint<never>>(
  Object.entries({
    AwardOutputs,
    CentreFile,
    CentresOfCountry,
    CredentialCheck,
    OrganizationProfile,
    PathologyGroupEverywhere,
    RegionalActivity,
    RegistryTerms,
    UpcomingCourses,
    WayToCourse,
  }),
);

/**
 * The hand-written endpoints: `POST /<operation>` with the variables as JSON, answered by `{"data": …}`. No
 * framework, no schema, no policy: the least that a server of this data can do.
 *
 * @param clock the graph's, so that both have the same today
 */
export function endpointServer(databases: Databases, clock: () => Date = () => new Date()): Server {
  return createServer(async (request, response) => {
    try {
      const endpoint = endpoints.get(request.url?.slice(1) ?? '');
      if (!endpoint) return void response.writeHead(404).end();
      const today = clock().toISOString().slice(0, 10);
      const data = await endpoint(databases, (await variablesOf(request)) as never, today);
      const body = Buffer.from(JSON.stringify({ data }));
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
        .end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}

async function variablesOf(request: IncomingMessage): Promise<unknown> {
  return JSON.parse((await text(request)) || '{}');
}
