import { KeptWhatIfs } from '../../app/weekend/kept-what-ifs.ts';
import type { RouteModule } from '../route-module.ts';
import { absenceCalendarRoutes } from './absence-calendar-routes.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { answerRoutes } from './answer-routes.ts';
import { arrivalRoutes } from './arrival-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { receiveRoutes } from '../receive-routes.ts';
import type { OfficePorts } from './office-ports.ts';
import { outsideRoutes } from './outside-routes.ts';
import { clientRoutes } from './client-routes.ts';
import { clientSettingsRoutes } from './client-settings-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { groupRoutes } from './group-routes.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { handoverRoutes } from './handover-routes.ts';
import { handoverStatementRoutes } from './handover-statement-routes.ts';
import { importRoutes } from './import-routes.ts';
import { invoicingRoutes } from './invoicing-routes.ts';
import { courseRoutes } from './course-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { meetingTimesRoutes } from './meeting-times-routes.ts';
import { stanceRoutes } from './stance-routes.ts';
import { partnerRoutes } from './partner-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { talkRoutes } from './talk-routes.ts';
import { trialYearRoutes } from './trial-year-routes.ts';
import { objectionRoutes } from './objection-routes.ts';
import { officeRecordRoutes } from './office-record-routes.ts';
import { officeSettingsRoutes } from './office-settings-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { ladderRoutes } from './ladder-routes.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { priceAdjustmentRoutes } from './price-adjustment-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { questionRoutes } from './question-routes.ts';
import { registryRoutes } from './registry-routes.ts';
import { safeKeepingRoutes } from './safe-keeping-routes.ts';
import { sealRoutes } from './seal-routes.ts';
import { promiseRoutes } from './promise-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { retentionRoutes } from './retention-routes.ts';
import { sendsRoutes } from './sends-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { strayMailRoutes } from './stray-mail-routes.ts';
import { surchargeRoutes } from './surcharge-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { waysInRoutes } from './ways-in-routes.ts';
import { timeEntryRoutes } from './time-entry-routes.ts';
import { timeImportRoutes } from './time-import-routes.ts';
import { timeRoutes } from './time-routes.ts';
import { jobMoveRoutes } from './job-move-routes.ts';
import { hoursWonRoutes } from './hours-won-routes.ts';
import { trialRoutes } from './trial-routes.ts';
import { weekRoutes } from './week-routes.ts';
import { weekendRoutes } from './weekend-routes.ts';
import { overtimeRoutes } from './overtime-routes.ts';
import { whatIfRoutes } from './what-if-routes.ts';

/** Every page of the office's app has its routes here: one module a page. */
export function officeModules(ports: OfficePorts): RouteModule[] {
  // What if and overtime are asked of the same weeks, which stand ready for a few offices at once.
  const kept = new KeptWhatIfs();
  return [
    sessionRoutes(ports),
    weekRoutes(ports.context),
    weekendRoutes(ports.context),
    jobMoveRoutes(ports.context),
    promiseRoutes(ports.context),
    whatIfRoutes(ports.context, kept),
    overtimeRoutes(ports.context, kept),
    hoursWonRoutes(ports.context),
    trialRoutes(ports.context),
    clientRoutes(ports.context),
    taskRoutes(ports.context),
    answerRoutes(ports.context),
    arrivalRoutes(ports.context),
    inboxRoutes(ports.context, ports.files),
    fileRoutes(ports.context, ports.files),
    exportRoutes(ports.context, ports.files),
    retentionRoutes(ports),
    strayMailRoutes(ports.context),
    questionRoutes(ports.context),
    objectionRoutes(ports.context),
    courseRoutes(ports.context),
    talkRoutes(ports.context),
    trialYearRoutes(ports.context),
    partnerRoutes(ports.context),
    referralRoutes(ports.context),
    reviewRoutes(ports.context),
    handoverRoutes(ports.context),
    handoverStatementRoutes(ports.context),
    receiveRoutes(ports.context),
    meetingRoutes(ports.context),
    meetingTimesRoutes(ports.context),
    stanceRoutes(ports.context),
    waysInRoutes(ports),
    outsideRoutes(ports.context),
    ledgerRoutes(ports),
    surchargeRoutes(ports.context),
    requestRoutes(ports.context),
    reportRoutes(ports.context),
    invoicingRoutes(ports.context),
    clientSettingsRoutes(ports.context),
    groupRoutes(ports.context),
    contactRoutes(ports.context),
    agreementRoutes(ports.context, ports.files),
    proposalRoutes(ports.context, ports.files),
    templateRoutes(ports.context),
    priceAdjustmentRoutes(ports.context),
    peopleRoutes(ports.context),
    absenceCalendarRoutes(ports),
    officeSettingsRoutes(ports.context),
    officeRecordRoutes(ports.context),
    safeKeepingRoutes(ports.context, ports.keeping),
    sealRoutes(ports.context, ports.secret),
    sendsRoutes(ports),
    outboxRoutes(ports.context),
    ladderRoutes(ports.context),
    importRoutes(ports.context),
    timeRoutes(ports.context),
    timeEntryRoutes(ports.context),
    timeImportRoutes(ports.context),
    registryRoutes(ports.registry),
  ];
}
