/** A fault that is put into the product on purpose, to see that the simulation finds it. */
export interface DeliberateFault {
  name: string;
  /** The file under `src`, what stands there and what is made of it. */
  file: string;
  from: string;
  to: string;
  /** Of the database, what would have held it up. */
  statements?: readonly string[];
}

export const deliberateFaults: readonly DeliberateFault[] = [
  {
    name: 'a lost write: one upload in eight is acknowledged and not registered',
    file: 'http/portal/register-upload.ts',
    from: '      return registerArrival(scope, {',
    to: '      if (/[01]$/.test(arrivalId)) return { arrivalId, receivedAt: scope.now };\n      return registerArrival(scope, {',
  },
  {
    name: 'a doubled line',
    file: 'app/surcharge/settle-surcharges.ts',
    from: "select coalesce(request_id::text, obligation_id || '/' || charge_key) as key, id,",
    to: "select coalesce(request_id::text, obligation_id || '/' || id) as key, id,",
    statements: ['alter table surcharge_line drop constraint surcharge_line_once'],
  },
  {
    name: 'a month of 30 days',
    file: 'domain/agreement/derive-due-date.ts',
    from: "if (of === 'period-end' || of === 'event') return time.endOn;",
    to: "if (of === 'period-end' || of === 'event') return time.endOn.replace(/31$/, '30') as CalendarDate;",
  },
  {
    name: 'a claim that does not test what it claims',
    file: 'app/message/send-message.ts',
    from: "if (!row || row.status !== 'queued') return { result: 'not-queued' };",
    to: "if (!row) return { result: 'not-queued' };",
  },
  {
    name: 'a message that came back counts as a notice',
    file: 'app/surcharge/load-surcharge-facts.ts',
    from: "and m.status = 'accepted' and m.bounced_at is null\n      -- A granted extension",
    to: 'and m.answered_at is not null\n      -- A granted extension',
  },
  {
    name: 'a bounce of which nobody hears',
    file: 'app/message/record-bounce.ts',
    from: "      kind: 'bounced',\n      dedupeKey",
    to: "      kind: 'failed',\n      dedupeKey",
  },
  {
    name: 'a started week of eight days',
    file: 'domain/surcharge/derive-charged-units.ts',
    from: "const length = price.per === 'started-week' ? 7 : 1;",
    to: "const length = price.per === 'started-week' ? 8 : 1;",
  },
  {
    name: 'an accepted message that the record does not tell of',
    file: 'app/message/settle-attempt.ts',
    from: "    await recordFor(scope, messageId, 'message-accepted', { attempt });\n",
    to: "    if (attempt === 1) await recordFor(scope, messageId, 'message-accepted', { attempt });\n",
  },
  {
    name: 'a head of the record that is read before it is locked',
    file: 'app/record/append-record.ts',
    from: 'previousHash: head.hash,\n    };',
    to: "previousHash: head.sequence % 50 === 49 ? '0'.repeat(64) : head.hash,\n    };",
  },
  {
    name: 'an attempt whose worker died is left as it is',
    file: 'app/message/find-abandoned-attempts.ts',
    from: "  for (const { id } of rows) await putInDoubt(scope, id, 'the program stopped while it was sending');",
    to: '',
  },
  {
    name: 'an attempt whose worker died is sent once more by the program',
    file: 'app/message/find-abandoned-attempts.ts',
    from: "  for (const { id } of rows) await putInDoubt(scope, id, 'the program stopped while it was sending');",
    to: "  for (const { id } of rows) { await sql`update message set status = 'queued' where office_id = ${scope.officeId} and id = ${id}`.execute(scope.trx); await scope.enqueue(scope, [id], scope.now); }",
  },
  {
    name: 'a line that was decided follows the facts',
    file: 'app/surcharge/settle-surcharges.ts',
    from: "line.state === 'proposed' || line.state === 'withdrawn' || line.state === 'forgiven'",
    to: "line.state !== 'waived'",
  },
  {
    name: 'a message of yesterday chases today',
    file: 'app/message/find-reason-to-drop.ts',
    from: 'return message.planned_on !== scope.today || !isWithinSendingHours(scope);',
    to: 'return !isWithinSendingHours(scope);',
  },
  {
    name: 'no grace',
    file: 'domain/surcharge/derive-first-charged-day.ts',
    from: 'return add(dueOn, charge.graceDays, closures);',
    to: 'return add(dueOn, charge.graceDays - 1, closures);',
  },
  {
    name: 'a step of the ladder that is not noted',
    file: 'app/reminder/carry-out-plan.ts',
    from: 'if (steps.length === 0) return;',
    to: 'return;',
  },
  {
    name: 'an answer that may come a day later than agreed',
    file: 'domain/agreement/derive-answer-by.ts',
    from: 'return slower !== undefined && partsOf(arrivedOn).day >= slower.fromDayOfMonth ? slower.workingDays : agreed;',
    to: 'return slower !== undefined && partsOf(arrivedOn).day >= slower.fromDayOfMonth ? slower.workingDays : agreed + 1;',
  },
  {
    name: 'a report that came late is held against nobody',
    file: 'domain/obligation/find-office-slips.ts',
    from: '  return [...unanswered, ...lateReports];',
    to: '  return unanswered;',
  },
  {
    name: 'a reminder that went late is held against nobody',
    file: 'domain/conduct/find-reminded-late.ts',
    from: '  const until = isMissed ? main.on : addDays(main.on, -1);',
    to: '  const until = isMissed ? main.on : addDays(main.on, -20);',
  },
  {
    name: 'a jump of the clock that nobody minds',
    file: 'domain/sending/find-clock-jump.ts',
    from: 'export const clockJumpSeconds = 6 * 60 * 60;',
    to: 'export const clockJumpSeconds = 6e12;',
  },
];
