import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { recordKinds, type RecordData, type RecordKind } from '../../domain/record/index.ts';
import { languages } from '../language.ts';
import type { EventToWord, RecordNames } from './event-to-word.ts';
import { recordEn } from './record-en.ts';
import { recordKey, type RecordKey } from './record-key.ts';
import { recordNb } from './record-nb.ts';
import { wordEvent } from './word-event.ts';

const names: RecordNames = {
  people: new Map([
    ['s1', 'Ingrid Solheim'],
    ['p1', "Jo O'Hara Ærø"],
  ]),
  duties: new Map([
    [
      'o1',
      {
        period: { of: 'vat-term', startOn: calendarDate('2026-09-01'), endOn: calendarDate('2026-10-31') },
        items: [
          { key: 'receipts', document: 'receipts' },
          { key: 'bank', document: 'bank-statement', name: 'Driftskonto' },
        ],
      },
    ],
  ]),
  messages: new Map([
    [
      'm1',
      {
        kind: 'reminder-main',
        channel: 'email',
        toName: "Jo O'Hara Ærø",
        notice: 'price',
        firstChargedOn: calendarDate('2026-11-25'),
      },
    ],
    ['m2', { kind: 'reminder-main', channel: 'sms', toName: null, notice: 'free-this-time', firstChargedOn: null }],
  ]),
  answers: new Map([['a1', { itemKey: 'bank' }]]),
};

const staff = { staff: 's1' };
const person = { person: 'p1' };
const o = { obligation: 'o1' };
const met = { meetsOn: '2026-11-25', at: '10:00' };
const vatReturn = {
  promised: 'r1',
  report: 'vat-return',
  periodOf: 'vat-term',
  periodStartOn: '2026-09-01',
  periodEndOn: '2026-10-31',
  dueOn: '2026-12-04',
};

const vatJob = {
  job: 'vat-return',
  jobKey: 'vat-return/vat-term/2026-09-01',
  periodOf: 'vat-term',
  periodStartOn: '2026-09-01',
  periodEndOn: '2026-10-31',
};

/** One event for every telling, with all that it can hold. */
const full: Record<RecordKey, RecordData> = {
  'client-added': { ...staff, startOn: '2026-07-01', lead: 's1', contacts: ['p1'] },
  'client-changed': { ...staff, changed: ['name', 'leadId'], lead: 's1', wasLead: 's2' },
  'client-changed/left': { ...staff, changed: ['active'], active: false },
  'client-changed/undone': { ...staff, active: false, undone: true },
  'contact-changed': { ...staff, contact: 'p1', change: 'changed', fields: ['email'] },
  'contact-changed/added': { ...staff, contact: 'p1', change: 'added', scopes: ['vouchers'] },
  'contact-changed/removed': { ...staff, contact: 'p1', change: 'removed' },
  'contact-changed/ordered': { ...staff, change: 'ordered', order: ['p1'] },
  'contact-changed/language': { ...person, contact: 'p1', language: 'en' },
  'link-issued': { ...staff, contact: 'p1' },
  'link-revoked': { ...staff, contact: 'p1' },
  'agreement-registered': { ...staff, agreement: 'x', version: 1, basis: 'written', acceptedOn: '2026-07-01' },
  'agreement-registered/unwritten': { ...staff, basis: 'unwritten' },
  'proposal-sent': { ...staff, proposal: 'x', startOn: '2027-01-01', answerByOn: '2026-12-18' },
  'proposal-sent/change': { ...staff, proposal: 'x', number: 2, answerByOn: '2026-12-18' },
  'proposal-seen': { ...person, proposal: 'x' },
  'proposal-accepted': { ...person, proposal: 'x', identity: 'one-time-code' },
  'proposal-accepted/paper': { ...staff, proposal: 'x', identity: 'paper', acceptedOn: '2026-12-10' },
  'proposal-declined': { ...person, proposal: 'x', words: 'hash' },
  'proposal-withdrawn': { ...staff, proposal: 'x', words: 'hash' },
  'proposal-expired': { proposal: 'x' },
  'agreement-in-force': { agreement: 'x', version: 1, startOn: '2027-01-01', acceptedOn: '2026-12-10' },
  'agreement-in-force/change': {
    agreement: 'x',
    version: 3,
    number: 2,
    startOn: '2027-01-01',
    acceptedOn: '2026-12-10',
  },
  'package-lapsed': { lapse: 'x', agreement: 'x', fromOn: '2026-12-01', obligations: ['o1'] },
  'package-lapsed/holds': { lapse: 'x', agreement: 'x', holdsFromOn: '2026-12-02' },
  'package-lapsed/not-told': { lapse: 'x', agreement: 'x', notTold: true },
  'package-restored': { lapse: 'x', agreement: 'x', fromOn: '2027-02-01' },
  'package-restored/other-terms': { lapse: 'x', agreement: 'x', fromOn: '2027-02-01', why: 'other-terms' },
  'package-lapse-undone': { lapse: 'x', agreement: 'x' },
  'agreement-sealed': { agreement: 'x', version: 1 },
  'agreement-ended': { ...staff, endedOn: '2026-12-31' },
  'agreement-ended/replaced': { ...staff, endedOn: '2026-12-31', why: 'replaced' },
  'agreement-ended/client-left': { ...staff, endedOn: '2026-12-31', why: 'client-left' },
  'price-adjustment-made': { ...staff, agreement: 'x', startOn: '2027-01-01', noticeByOn: '2026-12-02' },
  'price-adjusted': { agreement: 'x', version: 2, startOn: '2027-01-01', noticeOn: '2026-11-25' },
  'price-adjustment-ended': { ...staff, agreement: 'x', startOn: '2027-01-01', why: 'undone' },
  'price-adjustment-ended/not-told': { agreement: 'x', startOn: '2027-01-01', why: 'not-told' },
  'price-adjustment-ended/overtaken': { agreement: 'x', startOn: '2027-01-01', why: 'overtaken' },
  'duty-arisen': { ...o, clause: 'vouchers', dueOn: '2026-11-20' },
  'duty-cancelled': { ...staff, ...o },
  'duty-cancelled/replaced': { ...staff, ...o, why: 'agreement-replaced' },
  'duty-cancelled/client-left': { ...staff, ...o, why: 'client-left' },
  'duty-cancelled/facts-changed': { ...staff, ...o, why: 'facts-changed' },
  'duty-moved': { ...o, fromOn: '2026-12-28', dueOn: '2027-01-04' },
  'missing-confirmed': { ...staff, ...o, on: '2026-11-24', missing: ['receipts', 'bank'] },
  'missing-confirmed/nothing': { ...staff, ...o, on: '2026-11-24', missing: [] },
  'message-queued': { message: 'm1', messageKind: 'reminder-main', channel: 'email', obligations: ['o1'] },
  'message-attempted': { message: 'm1', attempt: 1 },
  'message-accepted': { message: 'm1', attempt: 1, obligations: ['o1'] },
  'message-accepted/free': { message: 'm2', attempt: 1, obligations: ['o1'] },
  'message-failed': { message: 'm1', attempt: 6 },
  'message-in-doubt': { message: 'm1' },
  'message-bounced': { message: 'm1', bounce: 'hard' },
  'message-bounced/complaint': { message: 'm1', bounce: 'complaint' },
  'message-narrowed': { message: 'm1', obligations: ['o1'] },
  'message-dropped': { message: 'm1', why: 'other' },
  'message-dropped/nothing-missing': { message: 'm1', why: 'nothing-missing' },
  'message-dropped/stale': { message: 'm1', why: 'stale' },
  'step-noted': { ...o, step: 'early', why: 'missed' },
  'step-noted/no-text-message': { ...o, step: 'text', why: 'no-text-message' },
  'page-visited': { ...person, visitedOn: '2026-11-24' },
  'file-received': { ...person, ...o, item: 'receipts', words: 'hash' },
  'file-received/unplaced': { ...person, words: 'hash' },
  'file-received/mends': { ...person, ...o, item: 'receipts', mends: 'x', words: 'hash' },
  'file-moved': { ...staff, ...o, item: 'bank' },
  'file-moved/away': { ...staff, movedAway: true },
  'file-moved/unplaced': { ...staff, arrival: 'x' },
  'paper-registered': { ...staff, ...o, items: ['receipts', 'bank'], handedOverOn: '2026-11-19' },
  'item-accepted': { ...staff, ...o, item: 'bank', words: 'hash' },
  'item-accepted/by-rule': { ...o, item: 'bank', byRule: true },
  'judgement-undone': { ...staff, ...o, item: 'bank', was: 'accepted' },
  'received-day-corrected': { ...staff, ...o, receivedOn: '2026-11-18', wasReceivedOn: '2026-11-20' },
  'files-joined': { ...staff, ...o, arrival: 'x', parts: ['y', 'z'], words: 'hash' },
  'finding-set-aside': { ...staff, finding: 'x', findingKind: 'not-sorted' },
  'file-sent-on': { arrival: 'x', system: 'fiken', words: 'hash' },
  'ledger-connected': { ...staff, system: 'fiken' },
  'ledger-disconnected': { ...staff, system: 'fiken' },
  'file-opened': { arrival: 'x', parts: ['y', 'z'], words: 'hash' },
  'item-returned': { ...staff, ...o, item: 'bank', reason: 'cut-off', mendByOn: '2026-11-27', words: 'hash' },
  'answer-given': { ...person, ...o, item: 'bank', answer: 'a1', answerKind: 'in-the-system' },
  'answer-confirmed': { ...staff, ...o, answer: 'a1', countsOn: '2026-11-20' },
  'answer-refused': { ...staff, ...o, answer: 'a1' },
  'question-asked': { ...staff, question: 'x', answerByOn: '2026-11-27', words: 'hash' },
  'question-answered': { ...person, question: 'x', words: 'hash' },
  'question-settled': { ...staff, question: 'x' },
  'question-withdrawn': { ...staff, question: 'x' },
  'client-called': { ...staff, ...o, outcome: 'reached', words: 'hash' },
  'client-called/no-answer': { ...staff, ...o, outcome: 'not-reached', words: 'hash' },
  'plan-made': { ...person, obligations: ['o1'], on: '2026-11-24', at: '09:00' },
  'extension-requested': { ...person, ...o, proposedOn: '2026-11-27', words: 'hash' },
  'extension-granted': { ...staff, ...o, untilOn: '2026-11-27' },
  'extension-declined': { ...staff, ...o },
  'extension-lapsed': { ...person, ...o },
  delivered: { ...person, ...o, dueOn: '2026-11-20', deliveredOn: '2026-11-19', daysLate: -1 },
  'delivered/late': { ...person, ...o, dueOn: '2026-11-20', deliveredOn: '2026-12-09', daysLate: 19 },
  'delivery-reopened': { ...staff, ...o },
  'report-done': { ...staff, ...vatReturn, doneOn: '2026-12-03' },
  'report-undone': { ...staff, ...vatReturn },
  'promise-moved': { ...staff, ...vatReturn, move: 'm1', why: 'came-late', fromOn: '2026-12-04', toOn: '2026-12-08' },
  'promise-move-undone': { ...staff, ...vatReturn, move: 'm1', toOn: '2026-12-08' },
  'promise-set-aside': { ...staff, ...vatJob, toOn: '2026-12-08', words: 'hash' },
  'promise-set-aside-undone': { ...staff, ...vatJob },
  'job-done': { ...staff, ...vatJob },
  'job-reopened': { ...staff, ...vatJob },
  'job-given': { ...staff, ...vatJob, colleague: 's2' },
  'job-moved': { ...staff, ...vatJob, fromOn: '2026-12-04', toOn: '2026-12-08' },
  'job-let-go': { ...staff, ...vatJob, fromOn: '2026-12-08' },
  'reminder-asked': { ...staff, obligation: 'o1', way: 'message' },
  'reminder-ask-undone': { ...staff, obligation: 'o1' },
  'surcharge-forgiven': { ...o, sumOre: 125_000 },
  'surcharge-proposed': { ...o, sumOre: 375_000, firstChargedOn: '2026-11-25', countedToOn: '2026-12-09' },
  'surcharge-approved': { ...staff, ...o, sumOre: 375_000 },
  'surcharge-waived': { ...staff, ...o, sumOre: 375_000, reason: 'illness', words: 'hash' },
  'surcharge-undone': { ...staff, ...o },
  'surcharge-rested': { ...staff, ...o, sumOre: 375_000, words: 'hash' },
  'surcharge-rested/objected': { ...person, ...o, sumOre: 375_000, words: 'hash' },
  'surcharge-exported': { ...staff, ...o, sumOre: 375_000, number: 1001 },
  'surcharge-exported/credit': { ...staff, ...o, sumOre: 125_000, credit: 'c1', number: 1002 },
  'surcharge-credited': { ...staff, ...o, sumOre: 125_000, credit: 'c1', words: 'hash' },
  'objection-made': {
    ...person,
    ...o,
    about: 'deadline',
    claimedOn: '2026-11-25',
    answerByOn: '2026-12-04',
    words: 'hash',
  },
  'objection-answered': {
    ...staff,
    ...o,
    about: 'deadline',
    outcome: 'partly',
    alone: false,
    answerOn: '2026-11-23',
    sumOre: 40_000,
    words: 'hash',
  },
  'objection-answered/alone': {
    ...staff,
    ...o,
    about: 'surcharge',
    outcome: 'partly',
    alone: true,
    answerOn: '2026-11-23',
    sumOre: 40_000,
    words: 'hash',
  },
  'deadline-corrected': { ...staff, ...o, dueOn: '2026-11-25', wasDueOn: '2026-11-20' },
  'proposing-stopped': { stop: 'x', number: 3, stoppedOn: '2026-11-27' },
  'proposing-answered': { ...staff, stop: 'x', stopAnswer: 'talk', words: 'hash' },
  'proposing-resumed': { ...staff, stop: 'x', resumeOn: '2027-01-01' },
  'proposing-stop-undone': { stop: 'x' },
  'surcharge-not-proposed': { ...o, sumOre: 95_000 },
  'breach-letter-written': {
    ...staff,
    letter: 'x',
    letterOn: '2026-11-27',
    sentBy: 'registered-post',
    sha256: 'f'.repeat(64),
  },
  'course-decided': { ...staff, course: 'x', decision: 'talk', words: 'hash' },
  'course-decided/not-now': { ...staff, course: 'x', decision: 'not-now', askAgainOn: '2027-01-15', words: 'hash' },
  'course-decided/no': { ...staff, course: 'x', decision: 'no', askAgainOn: '2027-11-27', words: 'hash' },
  'course-stopped': { ...staff, course: 'x', words: 'hash' },
  'course-resumed': { ...staff, course: 'x' },
  'course-skipped': { ...staff, course: 'x', step: 'agreement', words: 'hash' },
  'course-noted': { course: 'x', what: 'improved' },
  'course-noted/bankrupt': { ...staff, course: 'x', what: 'bankrupt' },
  'course-noted/died': { ...staff, course: 'x', what: 'died' },
  'course-noted/refused': { ...staff, course: 'x', what: 'refused' },
  'course-noted/kept-on': { ...staff, course: 'x', what: 'kept-on', of: 'bankrupt' },
  'course-ended': { course: 'x', as: 'continue' },
  'course-ended/adjust': { course: 'x', as: 'adjust' },
  'course-ended/helped-on': { course: 'x', as: 'helped-on' },
  'year-begun': {
    ...staff,
    year: 'x',
    course: 'x',
    agreedOn: '2027-02-04',
    startOn: '2027-02-05',
    lastOn: '2028-02-04',
    number: 3,
  },
  'year-paused': { ...staff, year: 'x', resumeOn: '2027-06-15', lastOn: '2028-02-18', words: 'hash' },
  'year-resumed': { ...staff, year: 'x', lastOn: '2028-02-13' },
  'year-stopped': { ...staff, year: 'x', lastOn: '2028-02-04', words: 'hash' },
  'year-milestone': { year: 'x', milestone: 'first-status', dueOn: '2027-05-05' },
  'year-milestone-missed': { year: 'x', milestone: 'halfway', dueOn: '2027-08-05' },
  'year-ended': { ...staff, year: 'x' },
  'review-opened': { ...staff, review: 'x', course: 'k1', answerByOn: '2026-12-09' },
  'review-view-given': { ...staff, review: 'x', side: 'office' },
  'review-view-given/again': { ...staff, review: 'x', side: 'office', again: true },
  'review-view-given/client': { ...person, review: 'x', side: 'client' },
  'review-view-given/client-again': { ...person, review: 'x', side: 'client', again: true },
  'review-views-opened': { ...person, review: 'x' },
  'review-views-opened/without-client': { ...staff, review: 'x', without: 'office' },
  'review-views-opened/without-office': { ...person, review: 'x', without: 'client' },
  'review-decided': { ...staff, review: 'x', outcome: 'continue', follows: 'new-year' },
  'review-decided/adjust': { ...staff, review: 'x', outcome: 'adjust', follows: 'changed-agreement' },
  'review-decided/recommend': {
    ...staff,
    review: 'x',
    outcome: 'recommend-another',
    follows: 'helping-on',
    words: 'hash',
  },
  'review-minutes-sent': { ...staff, review: 'x', answerByOn: '2026-12-09' },
  'review-minutes-sent/again': { ...staff, review: 'x', answerByOn: '2026-12-09', again: true },
  'review-minutes-answered': { ...person, review: 'x', side: 'client', answer: 'accepted' },
  'review-minutes-answered/not-accepted': {
    ...person,
    review: 'x',
    side: 'client',
    answer: 'not-accepted',
    words: 'hash',
  },
  'review-closed': { ...staff, review: 'x', follows: 'new-year' },
  'review-closed/changed-agreement': { ...staff, review: 'x', follows: 'changed-agreement' },
  'review-closed/helping-on': { ...staff, review: 'x', follows: 'helping-on' },
  'handover-begun': { ...staff, handover: 'x', by: 'client', noticeOn: '2027-02-28', lastOn: '2027-05-28' },
  'handover-begun/office': { ...staff, handover: 'x', by: 'office', noticeOn: '2027-02-28', lastOn: '2027-05-28' },
  'handover-changed': { ...staff, handover: 'x', what: 'last-day', lastOn: '2027-04-30' },
  'handover-changed/receiver': {
    ...staff,
    handover: 'x',
    what: 'receiver',
    receiver: 'next-accountant',
    words: 'hash',
  },
  'handover-changed/accesses': { ...staff, handover: 'x', what: 'accesses', number: 2 },
  'handover-changed/link': { ...staff, handover: 'x', what: 'link', untilOn: '2027-08-29' },
  'handover-changed/link-revoked': { ...staff, handover: 'x', what: 'link-revoked' },
  'handover-changed/fetched': { ...person, handover: 'x', what: 'fetched' },
  'handover-step': { ...staff, handover: 'x', line: 'material', act: 'prepare', side: 'office' },
  'handover-step/hand-over': { ...staff, handover: 'x', line: 'record', act: 'hand-over', side: 'office' },
  'handover-step/confirm': { ...person, handover: 'x', line: 'own-documents', act: 'confirm', side: 'client' },
  'handover-step/received': { handover: 'x', line: 'material', act: 'confirm', side: 'receiver' },
  'handover-step/dispute': {
    ...person,
    handover: 'x',
    line: 'own-documents',
    act: 'dispute',
    side: 'client',
    words: 'hash',
  },
  'handover-step/missing': { handover: 'x', line: 'material', act: 'dispute', side: 'receiver', words: 'hash' },
  'handover-step/settle': { ...staff, handover: 'x', line: 'material', act: 'settle', side: 'office', words: 'hash' },
  'handover-step/mark-not-applicable': {
    ...staff,
    handover: 'x',
    line: 'accounts-and-accesses',
    act: 'mark-not-applicable',
    side: 'office',
    words: 'hash',
  },
  'handover-step/withdraw': { ...staff, handover: 'x', line: 'powers-of-attorney', act: 'withdraw', side: 'office' },
  'handover-statement': { ...staff, handover: 'x', what: 'asked', askedOn: '2027-03-10', byOn: '2027-03-24' },
  'handover-statement/approved': { ...staff, handover: 'x', what: 'approved', askedOn: '2027-03-10' },
  'handover-statement/sent': { ...staff, handover: 'x', what: 'sent', askedOn: '2027-03-10' },
  'handover-ended': { ...staff, handover: 'x', as: 'complete' },
  'handover-ended/withdrawn': { ...staff, handover: 'x', as: 'withdrawn' },
  'meeting-offered': {
    ...staff,
    meeting: 'x',
    host: 's1',
    contact: 'p1',
    fromOn: '2026-11-23',
    toOn: '2026-12-04',
    answerByOn: '2026-12-02',
    minutes: 60,
  },
  'meeting-booked': { ...person, meeting: 'x', ...met, host: 's1', contact: 'p1', minutes: 60 },
  'meeting-moved': { ...person, meeting: 'x', ...met, wasOn: '2026-11-24', wasAt: '09:00', agreed: true },
  'meeting-moved/asked': { ...staff, meeting: 'x', ...met, wasOn: '2026-11-24', wasAt: '09:00', agreed: false },
  'meeting-confirmed': { ...person, meeting: 'x', ...met },
  'meeting-changed': { ...staff, meeting: 'x', what: 'place', ...met },
  'meeting-changed/host': { ...staff, meeting: 'x', what: 'host', host: 's1', wasHost: 's2', ...met },
  'meeting-changed/attendee': { ...staff, meeting: 'x', what: 'attendee', contact: 'p1', ...met },
  'meeting-declined': { ...person, meeting: 'x', ...met, words: 'hash' },
  'meeting-cancelled': { ...staff, meeting: 'x', ...met, words: 'hash' },
  'meeting-cancelled/offer': { ...staff, meeting: 'x', words: 'hash' },
  'meeting-held': { ...staff, meeting: 'x', ...met },
  'meeting-not-held': { ...staff, meeting: 'x', ...met, words: 'hash' },
  'meeting-lapsed': { meeting: 'x' },
  'meeting-minuted': { ...staff, meeting: 'x', meetsOn: '2026-11-25', number: 3 },
  'meeting-minutes-sent': { ...staff, meeting: 'x', meetsOn: '2026-11-25', number: 3 },
  'surcharge-undone/withdrawn': { ...staff, ...o, withdrawn: true },
  'referral-proposed': { ...staff, referral: 'x', number: 2 },
  'referral-consent-asked': {
    ...staff,
    referral: 'x',
    contact: 'p1',
    number: 2,
    told: ['company', 'contact', 'needs'],
    answerByOn: '2026-12-02',
  },
  'referral-more-days': { ...staff, referral: 'x', answerByOn: '2026-12-16' },
  'referral-more-days/partner': { ...staff, referral: 'x', partner: 'y', answerByOn: '2026-12-16' },
  'referral-consent-given': {
    ...person,
    referral: 'x',
    contact: 'p1',
    number: 1,
    told: ['company', 'contact', 'needs'],
  },
  'referral-consent-given/noted': {
    ...staff,
    referral: 'x',
    contact: 'p1',
    number: 1,
    told: ['company', 'contact', 'needs'],
  },
  'referral-consent-declined': { ...person, referral: 'x', contact: 'p1' },
  'referral-consent-declined/noted': { ...staff, referral: 'x', contact: 'p1' },
  'referral-consent-withdrawn': { ...person, referral: 'x', contact: 'p1' },
  'referral-consent-withdrawn/noted': { ...staff, referral: 'x', contact: 'p1' },
  'referral-introduced': {
    ...staff,
    referral: 'x',
    partner: 'y',
    told: ['company', 'contact', 'needs'],
    answerByOn: '2026-12-02',
  },
  'referral-introduced-again': {
    ...staff,
    referral: 'x',
    partner: 'y',
    told: ['company', 'contact', 'needs'],
    answerByOn: '2026-12-09',
  },
  'referral-answered': { ...staff, referral: 'x', partner: 'y', answer: 'takes-on' },
  'referral-answered/declines': { ...staff, referral: 'x', partner: 'y', answer: 'declines' },
  'referral-ended': { ...staff, referral: 'x', how: 'changed-mind', words: 'hash' },
  'referral-ended/nobody': { ...staff, referral: 'x', how: 'nobody-fits', words: 'hash' },
  'referral-ended/client-left': { ...staff, referral: 'x', how: 'client-left' },
  'request-entered': {
    ...staff,
    request: 'r1',
    clause: 'payroll',
    charge: 'haste',
    askedOn: '2026-11-20',
    neededOn: '2026-11-23',
  },
  'request-withdrawn': { ...person, request: 'r1' },
  'request-done': { ...staff, request: 'r1', doneOn: '2026-11-23', minutes: 90 },
  'reminders-paused': { ...staff, untilOn: '2026-12-01' },
  'reminders-resumed': { ...staff },
  'minutes-entered': { ...staff, ...o, minutes: 90 },
  'history-imported': { ...staff, ...o, dueOn: '2025-11-20', deliveredOn: '2025-12-01', daysLate: 11 },
  'data-erased': { ...staff, erasure: 'x', asOfOn: '2026-12-01', number: 12 },
  'hold-set': { ...staff, hold: 'x', holdReason: 'dispute', words: 'hash' },
  'hold-ended': { ...staff, hold: 'x' },
  'file-removal-asked': { ...staff, arrival: 'x', why: 'private' },
  'file-removed': { ...staff, arrival: 'x', why: 'private' },
  'file-removal-declined': { ...staff, arrival: 'x' },
  'words-erased': { ...staff },
};
const words = { reason: 'Bunnen er «kuttet» {who}', name: 'kvittering æøå.jpg', pause: 'illness' };
const keys = Object.keys(full) as RecordKey[];
const kindOf = (key: RecordKey): RecordKind => key.split('/')[0] as RecordKind;
const eventOf = (key: RecordKey): EventToWord => ({ kind: kindOf(key), data: full[key], words });

it('every telling is chosen by its data', () => {
  for (const key of keys) expect(recordKey(kindOf(key), full[key], full[key]['message'] === 'm2')).toBe(key);
});

describe('every kind of event', () => {
  it('has its sentences in both languages', () => {
    expect(Object.keys(recordNb).sort()).toEqual([...keys].sort());
    expect(Object.keys(recordEn).sort()).toEqual([...keys].sort());
    expect([...new Set(keys.map(kindOf))].sort()).toEqual([...recordKinds].sort());
  });

  it.each(keys)('%s tells all that it knows', (key) => {
    for (const language of languages) {
      const told = wordEvent(eventOf(key), names, language);
      const sentences = { nb: recordNb, en: recordEn }[language][key].split(/(?<=\.) /);
      expect(told.replaceAll(words.reason, ''), key).not.toMatch(/[{}]|undefined|null|NaN/);
      // As many sentences as the catalogue has: none was left out.
      for (const sentence of sentences) {
        const ending = sentence.split(/\{\w+\}/).at(-1)!;
        expect(told).toContain(ending);
      }
      expect(told).toMatch(/^\p{Lu}.*\.$/su);
    }
  });

  it.each(keys)('%s is told also when what its ids stand for is gone', (key) => {
    const nothing: RecordNames = { people: new Map(), duties: new Map(), messages: new Map(), answers: new Map() };
    for (const language of languages) {
      const told = wordEvent({ ...eventOf(key), words: null }, nothing, language);
      expect(told).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(told).toMatch(/^\p{Lu}.*\.$/su);
    }
  });

  it.each(recordKinds)('%s is told also with no data at all', (kind) => {
    for (const language of languages) {
      expect(wordEvent({ kind, data: {}, words: null }, names, language)).toMatch(/^\p{Lu}[^{}]*\.$/su);
    }
  });
});

describe('what is told', () => {
  const told = (key: RecordKey): string[] => languages.map((language) => wordEvent(eventOf(key), names, language));

  it('of a late delivery is the days and both dates', () => {
    expect(told('delivered/late')).toEqual([
      'Alt som må til for bilag for september og oktober 2026, er levert, 19 dager etter leveringsfristen. ' +
        'Det siste kom onsdag 9. desember 2026. Leveringsfristen var fredag 20. november 2026.',
      'All that is needed for vouchers for September and October 2026 was delivered, 19 days after the deadline. ' +
        'The last of it came on Wednesday 9 December 2026. The deadline was Friday 20 November 2026.',
    ]);
  });

  it('of a notice is from when it said that lateness costs', () => {
    expect(told('message-accepted')).toEqual([
      "Meldingen «Påminnelse» på e-post til Jo O'Hara Ærø ble mottatt av serveren. " +
        'Den gjelder bilag for september og oktober 2026. Den varslet om tillegg fra onsdag 25. november 2026.',
      "The message “Reminder” by e-mail to Jo O'Hara Ærø was accepted by the server. " +
        'It is about vouchers for September and October 2026. It gave notice of a surcharge from Wednesday 25 November 2026.',
    ]);
  });

  it('of what the office delivered is what, when, and the day that was promised', () => {
    expect(told('report-done')).toEqual([
      'Mva-melding for september og oktober 2026 ble levert torsdag 3. desember 2026. Det ble ført av Ingrid Solheim. ' +
        'Dagen som var lovet, var fredag 4. desember 2026.',
      'VAT return for September and October 2026 was delivered on Thursday 3 December 2026. It was entered by Ingrid Solheim. ' +
        'The day that was promised was Friday 4 December 2026.',
    ]);
  });

  it('of something sent back is the reason, and the words as they were written', () => {
    expect(told('item-returned')[0]).toBe(
      'Ingrid Solheim sendte tilbake kontoutskrift (Driftskonto) for september og oktober 2026. Grunnen er «Kuttet bort». ' +
        'Rettet senest fredag 27. november 2026 gjelder dagen da det først kom. Til kunden ble det skrevet «Bunnen er «kuttet» {who}».',
    );
  });

  it('of erased words is that they were erased', () => {
    expect(wordEvent({ ...eventOf('surcharge-waived'), words: null }, names, 'nb')).toBe(
      'Ingrid Solheim ettergav tillegget for bilag for september og oktober 2026, kr 3 750 uten mva. Grunnen er «Sykdom». Ordene er slettet.',
    );
  });

  it('keeps a name that turns the writing from turning the sentence', () => {
    const turned = { ...names, people: new Map([['p1', '\u202eyxorp\nאב']]) };
    expect(wordEvent(eventOf('page-visited'), turned, 'nb')).toBe('Yxorp אב åpnet siden sin.');
  });
});
