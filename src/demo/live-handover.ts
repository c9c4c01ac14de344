import { actOnLine } from '../app/handover/act-on-line.ts';
import { beginHandover } from '../app/handover/begin-handover.ts';
import { nameReceiver, setAccesses } from '../app/handover/change-handover.ts';
import { findHandover } from '../app/handover/find-handover.ts';
import { loadHandover, type LoadedHandover } from '../app/handover/load-handover.ts';
import { answerReceived } from '../app/handover/received-handover.ts';
import { makeReceiverLink } from '../app/handover/receiver-link.ts';
import { approveStatement, loadStatements, noteEnquiry, noteStatementSent } from '../app/handover/statements.ts';
import type { OfficeScope } from '../app/office/office-scope.ts';
import type { StoredReceiver } from '../db/tables.ts';
import type { HandoverItem, HandoverLine } from '../domain/handover/index.ts';
import { addDays, dateOf, partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import { actAs } from './act-as.ts';
import { syntheticOrgnrs } from './cast.ts';
import type { DemoWorld } from './demo-world.ts';
import { expectDone } from './expect-done.ts';

/** A client who goes on to another accountant. */
export interface LeavingClient {
  clientId: string;
  leadId: string;
}

/** Who takes over. An office that there is not, and none of those that clients are helped on to. */
const receiver: StoredReceiver & { orgnr: string; contact: string } = {
  kind: 'next-accountant',
  name: 'Rypeland Regnskap AS',
  orgnr: syntheticOrgnrs(1, 31_700_000)[0]!,
  contact: 'Hedda Rypeland',
  email: 'hedda@rypeland.example',
};

type ActOnHandover = (world: DemoWorld, leaving: LeavingClient) => Promise<void>;

/** What is done, and from how many days before the visitor comes. Each looks first whether it was done. */
const acts: readonly { daysBefore: number; act: ActOnHandover }[] = [
  { daysBefore: 60, act: noteNotice },
  { daysBefore: 45, act: enterReceiver },
  { daysBefore: 40, act: noteQuestion },
  { daysBefore: 34, act: answerQuestion },
  { daysBefore: 12, act: handOverFirst },
  { daysBefore: 8, act: confirmFirst },
];

/** A day of the handover of one client, through the same use cases as any. */
export async function liveHandover(world: DemoWorld, leaving: LeavingClient, on: CalendarDate): Promise<void> {
  for (const { daysBefore, act } of acts) {
    if (on >= addDays(world.visitedFromOn, -daysBefore)) await act(world, leaving);
  }
}

/** The client has said it on the phone, and the lead notes it. */
async function noteNotice(world: DemoWorld, { clientId, leadId }: LeavingClient): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    if ((await findHandover(scope, clientId)) !== undefined) return;
    expectDone(await beginHandover(scope, clientId, { by: 'client', reachedOn: scope.today }));
  });
}

/** Who takes over, where the office has come in for the client, and the link of whoever takes over. */
async function enterReceiver(world: DemoWorld, { clientId, leadId }: LeavingClient): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    if ((await findHandover(scope, clientId))?.receiver !== null) return;
    expectDone(await nameReceiver(scope, clientId, receiver));
    expectDone(
      await setAccesses(scope, clientId, [
        { kind: 'accounting-system', name: 'Fiken' },
        { kind: 'bank', name: 'Nettbanken' },
      ]),
    );
    expectDone(await makeReceiverLink(scope, clientId));
  });
}

/** The next accountant asks in writing whether there is a reason not to take the client. */
async function noteQuestion(world: DemoWorld, { clientId, leadId }: LeavingClient): Promise<void> {
  const { name: office, orgnr, contact: name } = receiver;
  await actAs(world, { staffId: leadId }, async (scope) => {
    if ((await findStatements(scope, clientId)).length > 0) return;
    const enquiry = { askedOn: scope.today, by: { office, orgnr, name }, inWriting: true };
    expectDone(await noteEnquiry(scope, clientId, enquiry));
  });
}

async function answerQuestion(world: DemoWorld, { clientId, leadId }: LeavingClient): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    const [asked] = await findStatements(scope, clientId);
    if (asked === undefined || asked.sentOn !== null) return;
    const { year, month } = partsOf(scope.today);
    const bookedThrough = addDays(dateOf(year, month, 1), -1);
    const choice = { remark: '', ownDates: false, bookedThrough, lastReports: 'as-proposed' as const, unpaidDueOn: [] };
    expectDone(await approveStatement(scope, clientId, asked.id, choice));
    expectDone(await noteStatementSent(scope, clientId, asked.id));
  });
}

/** The lead hands over what is ready, has some more ready, and takes one power of attorney back. */
async function handOverFirst(world: DemoWorld, { clientId, leadId }: LeavingClient): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    const loaded = expectDone(await loadHandover(scope, clientId));
    const { early, late } = halvesOf(linesOf(loaded, 'material'));
    const [access, otherAccess] = linesOf(loaded, 'accounts-and-accesses');
    const handedOver = (['agreement', 'record', 'own-documents'] as const).flatMap((item) => linesOf(loaded, item));
    for (const line of [...early, ...handedOver, access]) await step(scope, loaded, line, ['prepare', 'hand-over']);
    for (const line of [...late.slice(0, 2), otherAccess]) await step(scope, loaded, line, ['prepare']);
    await step(scope, loaded, linesOf(loaded, 'powers-of-attorney')[0], ['withdraw']);
  });
}

/** Once a line: what comes to it later waits for somebody to look at it. */
async function step(
  scope: OfficeScope,
  { row, facts }: LoadedHandover,
  line: HandoverLine | undefined,
  steps: readonly ('prepare' | 'hand-over' | 'withdraw')[],
): Promise<void> {
  if (line === undefined || facts.steps.some(({ key }) => key === line.key)) return;
  for (const act of steps) expectDone(await actOnLine(scope, row.client_id, { key: line.key, act }, 'office'));
}

/** Whoever takes over confirms some of it on the page of their own. */
async function confirmFirst(world: DemoWorld, { clientId }: LeavingClient): Promise<void> {
  await actAs(world, 'takt', async (scope) => {
    const loaded = expectDone(await loadHandover(scope, clientId));
    const { early } = halvesOf(linesOf(loaded, 'material'));
    const confirmed = [
      ...early.slice(0, -1),
      ...linesOf(loaded, 'agreement'),
      ...linesOf(loaded, 'accounts-and-accesses').slice(0, 1),
    ];
    for (const { key, state } of confirmed) {
      if (state !== 'handed-over') continue;
      expectDone(await answerReceived(scope, { handoverId: loaded.row.id, clientId }, { key, act: 'confirm' }));
    }
  });
}

/** The lines of one kind that hold something. */
function linesOf({ handover }: LoadedHandover, item: HandoverItem): HandoverLine[] {
  return handover.lines.filter(({ content, holds }) => content.item === item && holds.length > 0);
}

/** Periods long past, which nothing more comes to, and those of the year that is under way. */
function halvesOf(lines: readonly HandoverLine[]): { early: HandoverLine[]; late: HandoverLine[] } {
  const middle = Math.ceil(lines.length / 2);
  return { early: lines.slice(0, middle), late: lines.slice(middle) };
}

async function findStatements(scope: OfficeScope, clientId: string) {
  const row = await findHandover(scope, clientId);
  return row === undefined ? [] : loadStatements(scope, row.id);
}
