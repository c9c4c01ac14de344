import { createRoute, z } from '@hono/zod-openapi';
import { findCalendar, issueCalendarToken } from '../../app/access/calendar-token.ts';
import { calendarUrl } from '../../app/access/links.ts';
import { viewStaffCalendar } from '../../app/meeting/meeting-feed.ts';
import { inOfficeScope, type AppContext } from '../../app/office/office-scope.ts';
import { chooseLanguage } from '../../app/portal/choose-language.ts';
import { viewAgreement } from '../../app/portal/view-agreement.ts';
import { viewDeadlines, viewPlan } from '../../app/portal/view-deadlines.ts';
import { objectToSurcharge } from '../../app/surcharge/object-to-surcharge.ts';
import { calendarFeed } from '../../calendar/calendar-feed.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { clientAddressOf } from '../client-address.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  portalAgreementSchema,
  portalCalendarSchema,
  portalLanguageSchema,
  portalObjectionSchema,
} from '../contract/portal.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { limitRate, rateRules } from '../limit-rate.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact, asPerson } from './as-person.ts';

const tags = ['Client'];
const ofCompany = { query: z.object({ client: idSchema }) };
const calendarFile = { description: 'iCalendar', content: { 'text/calendar': { schema: z.string() } } } as const;

const agreementRoute = createRoute({
  method: 'get',
  path: '/api/portal/agreement',
  tags,
  summary: 'What was agreed, and what lateness cost; needs a code',
  middleware: [requirePerson({ code: true })] as const,
  request: ofCompany,
  responses: { 200: jsonAnswer('The agreement', portalAgreementSchema), ...problemResponse },
});

const objectRoute = createRoute({
  method: 'post',
  path: '/api/portal/surcharges/{lineId}/object',
  tags,
  summary: 'Say that a surcharge is not right: it rests until somebody has talked with the client; needs a code',
  middleware: [requirePerson({ code: true }), idempotent()] as const,
  request: { params: z.object({ lineId: idSchema }), body: jsonBody(portalObjectionSchema) },
  responses: { 204: { description: 'It rests' }, ...problemResponse },
});

const languageRoute = createRoute({
  method: 'post',
  path: '/api/portal/language',
  tags,
  summary: 'Choose the language of this device, and of the messages once it has shown a code',
  middleware: [requirePerson()] as const,
  request: { body: jsonBody(portalLanguageSchema) },
  responses: { 204: { description: 'Chosen' }, ...problemResponse },
});

const addressRoute = createRoute({
  method: 'get',
  path: '/api/portal/calendar-address',
  tags,
  summary: "The address of the year's deadlines, for a calendar that subscribes",
  middleware: [requirePerson()] as const,
  responses: { 200: jsonAnswer('The address', portalCalendarSchema), ...problemResponse },
});

const planRoute = createRoute({
  method: 'get',
  path: '/api/portal/plan.ics',
  tags,
  summary: 'The next planned day as a file for the calendar',
  middleware: [requirePerson()] as const,
  request: ofCompany,
  responses: { 200: calendarFile, ...problemResponse },
});

const feedRoute = createRoute({
  method: 'get',
  path: '/calendar/{file}',
  tags,
  summary:
    'Deadlines and meetings as a calendar, and with plan=1 the days that are planned; the address itself lets in, until it or the link of its person is replaced',
  request: {
    params: z.object({ file: z.string().max(200) }),
    query: z.object({ plan: z.enum(['1']).optional() }),
  },
  responses: { 200: calendarFile, ...problemResponse },
});

/** What goes over the whole year: the agreement, the deadlines in the client's own calendar, the language. */
export function yearRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(agreementRoute, async (c) => {
    const { client } = c.req.valid('query');
    const agreement = await asContact(context, c.get('person'), client, [], viewAgreement);
    return c.json(accepted(agreement), 200);
  });
  routes.openapi(objectRoute, async (c) => {
    const { clientId, words } = c.req.valid('json');
    const { lineId } = c.req.valid('param');
    accepted(
      await asContact(context, c.get('person'), clientId, [], async (scope, { answersFor }) =>
        answersFor.includes('agreement')
          ? objectToSurcharge(scope, clientId, lineId, words?.trim() || undefined)
          : { refused: 'not-for-you' as const },
      ),
    );
    return c.body(null, 204);
  });
  routes.openapi(languageRoute, async (c) => {
    const { language } = c.req.valid('json');
    const { openedUntil, ...person } = c.get('person');
    const session = { openedUntil, token: c.get('personToken') };
    await asPerson(context, person, (scope) => chooseLanguage(scope, session, language));
    return c.body(null, 204);
  });
  routes.openapi(addressRoute, async (c) => {
    const { officeId, personId } = c.get('person');
    const { access, publicUrl } = c.get('server');
    return c.json({ url: calendarUrl(publicUrl, await issueCalendarToken(access, officeId, personId)) }, 200);
  });
  routes.openapi(planRoute, async (c) => {
    const { client } = c.req.valid('query');
    const feed = await asContact(context, c.get('person'), client, [], (scope) => viewPlan(scope, client));
    return c.body(calendarFeed(accepted(feed)), 200, calendarHeaders('takt.ics'));
  });
  routes.openapi(feedRoute, async (c) => {
    const token = /^(.+)\.ics$/.exec(c.req.valid('param').file)?.[1];
    if (token === undefined) throw new DomainError('request.not-found');
    await limitRate(c.get('server'), [
      { rule: rateRules.calendarOfAddress, subject: clientAddressOf(c) },
      { rule: rateRules.calendarOfLink, subject: token },
    ]);
    const found = await findCalendar(c.get('server').access, token);
    if ('refused' in found) throw new DomainError(`access.${found.refused}`);
    if ('staffId' in found) {
      const withPlan = c.req.valid('query').plan !== undefined;
      const meetings = await inOfficeScope(context, found.officeId, { staffId: found.staffId }, (scope) =>
        viewStaffCalendar(scope, { withPlan }),
      );
      return c.body(calendarFeed(meetings), 200, calendarHeaders('takt-moter.ics'));
    }
    const feed = await asPerson(context, found, viewDeadlines);
    return c.body(calendarFeed(feed), 200, calendarHeaders('takt-frister.ics'));
  });
  return { routes };
}

/** Of what a calendar reads. */
export function calendarHeaders(name: string): Record<string, string> {
  return {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${name}"`,
    'Cache-Control': 'private, no-cache',
  };
}
