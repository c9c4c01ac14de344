import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { isCalendarDate, type CalendarDate } from '../domain/kernel/index.ts';
import type { ClientFilter, ClientSort } from './api/queries.ts';
import { readWishesPlace } from './pages/what-if/wishes-place.ts';
import { Missing } from './shell/missing.tsx';
import { Shell } from './shell/shell.tsx';

const filters = ['all', 'overdue', 'thisWeek', 'mine', 'surcharge', 'noAgreement'] as const;
const sorts = ['cost', 'name', 'median', 'complete'] as const;
const questionStates = ['open', 'done'] as const;
const outboxStatuses = ['queued', 'accepted', 'failed', 'in-doubt'] as const;

export interface ClientsPlace {
  filter?: ClientFilter;
  search?: string;
  sort?: ClientSort;
}

export interface InboxSearch {
  show?: 'findings' | 'unplaced';
  whose?: 'mine';
  client?: string;
}
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const root = createRootRoute({ component: Outlet, notFoundComponent: Missing });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});
/** For anybody, signed in or not. */
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('./pages/verify/verify-page.tsx'), 'VerifyPage'),
});
/** For whoever takes an engagement over, by the link. */
const receive = createRoute({
  getParentRoute: () => root,
  path: '/receive',
  component: lazyRouteComponent(() => import('./pages/receive/receive-page.tsx'), 'ReceivePage'),
});
/** For whoever runs the installation. */
const operator = createRoute({
  getParentRoute: () => root,
  path: '/operator',
  component: lazyRouteComponent(() => import('./pages/operator/operator-page.tsx'), 'OperatorPage'),
});
const office = createRoute({ getParentRoute: () => root, id: 'office', component: Shell });

const week = createRoute({
  getParentRoute: () => office,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/week/week-page.tsx'), 'WeekPage'),
});
const inbox = createRoute({
  getParentRoute: () => office,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): InboxSearch => ({
    ...oneOf('show', ['findings', 'unplaced'] as const, search.show),
    ...oneOf('whose', ['mine'] as const, search.whose),
    ...(typeof search.client === 'string' && idShape.test(search.client) ? { client: search.client } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page.tsx'), 'InboxPage'),
});
const clients = createRoute({
  getParentRoute: () => office,
  path: '/clients',
  validateSearch: (search: Record<string, unknown>): ClientsPlace => ({
    ...oneOf('filter', filters, search.filter),
    ...oneOf('sort', sorts, search.sort),
    ...(typeof search.search === 'string' && search.search !== '' ? { search: search.search } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/clients/clients-page.tsx'), 'ClientsPage'),
});
const client = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId',
  component: lazyRouteComponent(() => import('./pages/client/client-page.tsx'), 'ClientPage'),
});
const conduct = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/conduct',
  component: lazyRouteComponent(() => import('./pages/conduct/conduct-page.tsx'), 'ConductPage'),
});
const clientCourse = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/course',
  component: lazyRouteComponent(() => import('./pages/course/client-course-page.tsx'), 'ClientCoursePage'),
});
const review = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/review',
  component: lazyRouteComponent(() => import('./pages/review/review-page.tsx'), 'ReviewPage'),
});
const talk = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/talk',
  component: lazyRouteComponent(() => import('./pages/talk/talk-page.tsx'), 'TalkPage'),
});
const helpingOn = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/helping-on',
  component: lazyRouteComponent(() => import('./pages/referral/helping-on-page.tsx'), 'HelpingOnPage'),
});
const partnerOffices = createRoute({
  getParentRoute: () => office,
  path: '/partner-offices',
  component: lazyRouteComponent(() => import('./pages/referral/partner-offices-page.tsx'), 'PartnerOfficesPage'),
});
const handover = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/handover',
  component: lazyRouteComponent(() => import('./pages/handover/handover-page.tsx'), 'HandoverPage'),
});
const year = createRoute({
  getParentRoute: () => office,
  path: '/clients/$clientId/year',
  component: lazyRouteComponent(() => import('./pages/year/year-page.tsx'), 'YearPage'),
});
const meetings = createRoute({
  getParentRoute: () => office,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./pages/meetings/meetings-page.tsx'), 'MeetingsPage'),
});
const meetingTimes = createRoute({
  getParentRoute: () => office,
  path: '/meetings/times',
  component: lazyRouteComponent(() => import('./pages/meeting-times/meeting-times-page.tsx'), 'MeetingTimesPage'),
});
const meeting = createRoute({
  getParentRoute: () => office,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('./pages/meetings/meeting-page.tsx'), 'MeetingPage'),
});
const course = createRoute({
  getParentRoute: () => office,
  path: '/course',
  component: lazyRouteComponent(() => import('./pages/course/course-page.tsx'), 'CoursePage'),
});
const capacity = createRoute({
  getParentRoute: () => office,
  path: '/capacity',
  component: lazyRouteComponent(() => import('./pages/capacity/capacity-page.tsx'), 'CapacityPage'),
});
const whatIf = createRoute({
  getParentRoute: () => office,
  path: '/what-if',
  validateSearch: readWishesPlace,
  component: lazyRouteComponent(() => import('./pages/what-if/what-if-page.tsx'), 'WhatIfPage'),
});
const hoursWon = createRoute({
  getParentRoute: () => office,
  path: '/hours-won',
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search.month === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(search.month) ? { month: search.month } : {},
  component: lazyRouteComponent(() => import('./pages/hours-won/hours-won-page.tsx'), 'HoursWonPage'),
});
const holdout = createRoute({
  getParentRoute: () => office,
  path: '/holdout',
  component: lazyRouteComponent(() => import('./pages/holdout/holdout-page.tsx'), 'HoldoutPage'),
});
const inYear = (search: Record<string, unknown>): { year?: number } =>
  Number.isInteger(search.year) ? { year: Number(search.year) } : {};
const stance = createRoute({
  getParentRoute: () => office,
  path: '/stance',
  validateSearch: inYear,
  component: lazyRouteComponent(() => import('./pages/stance/stance-page.tsx'), 'StancePage'),
});
const selfTest = createRoute({
  getParentRoute: () => office,
  path: '/stance/self-test',
  component: lazyRouteComponent(() => import('./pages/stance/self-test-page.tsx'), 'SelfTestPage'),
});
const officeStance = createRoute({
  getParentRoute: () => office,
  path: '/stance/office',
  validateSearch: inYear,
  component: lazyRouteComponent(() => import('./pages/stance/office-stance-page.tsx'), 'OfficeStancePage'),
});
const surcharges = createRoute({
  getParentRoute: () => office,
  path: '/surcharges',
  component: lazyRouteComponent(() => import('./pages/surcharges/surcharges-page.tsx'), 'SurchargesPage'),
});
const sends = createRoute({
  getParentRoute: () => office,
  path: '/sends',
  validateSearch: (search: Record<string, unknown>): { on?: CalendarDate } =>
    typeof search.on === 'string' && isCalendarDate(search.on) ? { on: search.on } : {},
  component: lazyRouteComponent(() => import('./pages/sends/sends-page.tsx'), 'SendsPage'),
});
const outbox = createRoute({
  getParentRoute: () => office,
  path: '/outbox',
  validateSearch: (search: Record<string, unknown>): { status?: (typeof outboxStatuses)[number] } =>
    oneOf('status', outboxStatuses, search.status),
  component: lazyRouteComponent(() => import('./pages/outbox/outbox-page.tsx'), 'OutboxPage'),
});
const tasks = createRoute({
  getParentRoute: () => office,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./pages/tasks/tasks-page.tsx'), 'TasksPage'),
});
const questions = createRoute({
  getParentRoute: () => office,
  path: '/questions',
  validateSearch: (search: Record<string, unknown>): { state?: (typeof questionStates)[number] } =>
    oneOf('state', questionStates, search.state),
  component: lazyRouteComponent(() => import('./pages/questions/questions-page.tsx'), 'QuestionsPage'),
});
const outside = createRoute({
  getParentRoute: () => office,
  path: '/outside',
  component: lazyRouteComponent(() => import('./pages/outside/outside-page.tsx'), 'OutsidePage'),
});
const importing = createRoute({
  getParentRoute: () => office,
  path: '/import',
  validateSearch: (search: Record<string, unknown>): { kind?: 'history' | 'time' } =>
    oneOf('kind', ['history', 'time'] as const, search.kind),
  component: lazyRouteComponent(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
});
const agreement = createRoute({
  getParentRoute: () => office,
  path: '/agreements/$proposalId',
  component: lazyRouteComponent(() => import('./pages/agreement/agreement-page.tsx'), 'AgreementPage'),
});
const agreements = createRoute({
  getParentRoute: () => office,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./pages/agreements/agreements-page.tsx'), 'AgreementsPage'),
});
const templates = createRoute({
  getParentRoute: () => office,
  path: '/templates',
  component: lazyRouteComponent(() => import('./pages/templates/templates-page.tsx'), 'TemplatesPage'),
});
const template = createRoute({
  getParentRoute: () => office,
  path: '/templates/$templateRef',
  component: lazyRouteComponent(() => import('./pages/templates/template-page.tsx'), 'TemplatePage'),
});
const priceAdjustment = createRoute({
  getParentRoute: () => office,
  path: '/price-adjustment',
  component: lazyRouteComponent(
    () => import('./pages/price-adjustment/price-adjustment-page.tsx'),
    'PriceAdjustmentPage',
  ),
});
const time = createRoute({
  getParentRoute: () => office,
  path: '/time',
  validateSearch: (search: Record<string, unknown>): { on?: CalendarDate } =>
    typeof search.on === 'string' && isCalendarDate(search.on) ? { on: search.on } : {},
  component: lazyRouteComponent(() => import('./pages/time/time-page.tsx'), 'TimePage'),
});
const people = createRoute({
  getParentRoute: () => office,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/people/people-page.tsx'), 'PeoplePage'),
});

const retention = createRoute({
  getParentRoute: () => office,
  path: '/retention',
  component: lazyRouteComponent(() => import('./pages/retention/retention-page.tsx'), 'RetentionPage'),
});
const access = createRoute({
  getParentRoute: () => office,
  path: '/access',
  component: lazyRouteComponent(() => import('./pages/access/access-page.tsx'), 'AccessPage'),
});
const officeRecord = createRoute({
  getParentRoute: () => office,
  path: '/office-record',
  component: lazyRouteComponent(() => import('./pages/access/office-record-page.tsx'), 'OfficeRecordPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    verify,
    receive,
    operator,
    office.addChildren([
      week,
      inbox,
      clients,
      client,
      conduct,
      course,
      clientCourse,
      capacity,
      whatIf,
      hoursWon,
      holdout,
      talk,
      helpingOn,
      partnerOffices,
      review,
      handover,
      year,
      meetings,
      meetingTimes,
      meeting,
      stance,
      selfTest,
      officeStance,
      agreements,
      agreement,
      templates,
      template,
      priceAdjustment,
      surcharges,
      sends,
      outbox,
      tasks,
      questions,
      outside,
      importing,
      people,
      retention,
      access,
      officeRecord,
      time,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function oneOf<Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  value: unknown,
): Partial<Record<Name, Value>> {
  const found = values.find((candidate) => candidate === value);
  return found === undefined ? {} : ({ [name]: found } as Record<Name, Value>);
}
