import { sql } from 'kysely';
import sharp from 'sharp';
import { answerQuestion } from '../app/question/answer-question.ts';
import { askQuestions } from '../app/question/ask-questions.ts';
import { registerArrival } from '../app/intake/register-arrival.ts';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { addDays, type CalendarDate } from '../domain/kernel/index.ts';
import { packFiles } from '../app/invoicing/pack-files.ts';
import { expectDone } from './expect-done.ts';
import { idOf } from './id-of.ts';
import type { DemoWorld } from './demo-world.ts';
import { sendQueued } from './live-day.ts';
import { findDemoSettings, noteDemoIn } from './demo-settings.ts';
import { openWorld, type DemoPorts } from './open-world.ts';
import { readFresh } from './read-fresh.ts';
import { createSeeded } from './seeded.ts';
import { storePaper, writeFreshPaper, writeReceipt, type WrittenPaper } from './write-fresh-paper.ts';

/** A duty of which a client sends something this morning. */
interface SendingDuty {
  id: string;
  clientId: string;
  clientName: string;
  orgnr: string;
  personId: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

/**
 * What lies in the inbox on the visitor's first morning: receipts in order, one that was sent twice and one of another period; an archive with a bank statement
 * and invoices that nobody has named; a photo in the dark; and questions, one that waits and one that was answered. Sent, read and checked like any other.
 */
export async function setIntake(ports: DemoPorts, officeId: string): Promise<void> {
  const settings = await findDemoSettings(ports, officeId);
  if (settings === undefined || settings.intakeSet === true || ports.reading === undefined) return;
  const world = await openWorld(ports, officeId, settings);
  await inOfficeScope(world.context, officeId, { staffId: world.staff.managerId }, async (scope) => {
    const [tidy, archive, dark] = await findSendingDuties(scope, world);
    if (tidy) await sendReceipts(scope, world, tidy);
    if (archive) await sendArchive(scope, world, archive);
    if (dark) await sendPhoto(scope, world, dark);
    if (tidy && archive) await askAndAnswer(scope, world, tidy, archive);
    await noteDemoIn(scope.trx, officeId, { intakeSet: true });
  });
  await readFresh(world);
  await sendQueued(world);
}

async function send(
  scope: OfficeScope,
  world: DemoWorld,
  duty: SendingDuty,
  paper: WrittenPaper,
  { itemKey, mark }: { itemKey?: string; mark: string },
): Promise<string> {
  const id = idOf(world.seed, duty.orgnr, 'intake', mark);
  expectDone(
    await registerArrival(
      { ...scope, actor: { personId: duty.personId } },
      {
        id,
        clientId: duty.clientId,
        ...(itemKey === undefined ? {} : { item: { obligationId: duty.id, itemKey } }),
        batchId: idOf(world.seed, duty.orgnr, 'intake'),
        via: 'portal',
        file: await storePaper(world.files, world.officeId, paper),
      },
    ),
  );
  return id;
}

async function sendReceipts(scope: OfficeScope, world: DemoWorld, duty: SendingDuty): Promise<void> {
  const seeded = createSeeded(world.seed, 'intake', 'receipts');
  const itemKey = 'receipts';
  const fine = [1, 2, 3, 4].map(() => writeReceipt(duty, seeded));
  for (const [index, paper] of fine.entries())
    await send(scope, world, duty, paper, { itemKey, mark: `fine-${index}` });
  await send(scope, world, duty, { ...fine[1]!, name: 'kvittering (kopi).pdf' }, { itemKey, mark: 'again' });
  const earlier = { fromOn: addDays(duty.fromOn, -45), toOn: addDays(duty.fromOn, -20) };
  await send(scope, world, duty, writeReceipt(earlier, seeded), { itemKey, mark: 'earlier' });
  await send(scope, world, duty, writeReceipt(duty, seeded, { coded: false }), { itemKey, mark: 'uncoded' });
}

async function sendArchive(scope: OfficeScope, world: DemoWorld, duty: SendingDuty): Promise<void> {
  const seeded = createSeeded(world.seed, 'intake', 'archive');
  const facts = {
    clientName: duty.clientName,
    clientOrgnr: duty.orgnr,
    fromOn: duty.fromOn,
    toOn: duty.toOn,
    itemName: null,
  };
  const papers = [
    writeFreshPaper({ ...facts, document: 'bank-statement' }, seeded),
    writeFreshPaper({ ...facts, document: 'incoming-invoices' }, seeded),
    writeFreshPaper({ ...facts, document: 'receipts' }, seeded),
  ];
  const bytes = packFiles(papers.map((paper) => ({ name: `bilag/${paper.name}`, bytes: paper.bytes })));
  await send(scope, world, duty, { name: 'alt for terminen.zip', kind: 'zip', bytes }, { mark: 'archive' });
}

/** Taken in a van in the evening. */
async function sendPhoto(scope: OfficeScope, world: DemoWorld, duty: SendingDuty): Promise<void> {
  const lines = [
    'Drivstoff Ringveien AS',
    'Kvittering 48213',
    'Diesel 61,2 l',
    'Sum kr 1 290,00',
    'Herav mva kr 258,00',
  ];
  const text = lines
    .map(
      (line, index) =>
        `<text x="60" y="${140 + index * 70}" font-family="sans-serif" font-size="44" fill="#000">${line}</text>`,
    )
    .join('');
  const picture = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#fff"/>${text}</svg>`,
  );
  const bytes = await sharp(picture).blur(9).linear(0.16, 0).jpeg({ quality: 70 }).toBuffer();
  await send(scope, world, duty, { name: 'IMG_4021.jpg', kind: 'jpeg', bytes }, { itemKey: 'receipts', mark: 'dark' });
}

async function askAndAnswer(
  scope: OfficeScope,
  world: DemoWorld,
  waiting: SendingDuty,
  answered: SendingDuty,
): Promise<void> {
  const ask = async (
    duty: SendingDuty,
    words: string,
    line: { text: string; amountMinor: number },
  ): Promise<string> => {
    const id = idOf(world.seed, duty.orgnr, 'question');
    const staffId = world.leads.get(duty.clientId)!;
    expectDone(
      await askQuestions(
        { ...scope, actor: { staffId } },
        { clientId: duty.clientId, questions: [{ id, words, line: { ...line, on: addDays(duty.toOn, -9) } }] },
      ),
    );
    return id;
  };
  await ask(waiting, 'Hva er kr 1 490 Circle K? Er det drivstoff til varebilen?', {
    text: 'Circle K Ensjø',
    amountMinor: -149_000,
  });
  const id = await ask(answered, 'Hva er kr 3 200 Vipps?', { text: 'Vipps*Kafé Solsiden', amountMinor: -320_000 });
  expectDone(
    await answerQuestion({ ...scope, actor: { personId: answered.personId } }, answered.clientId, id, {
      words: 'Lunsj med tre kunder 14. Navnene står på kvitteringen, den kommer.',
    }),
  );
}

/** Clients with an open duty for receipts of which nothing has come, the nearest deadline first. */
async function findSendingDuties(scope: OfficeScope, world: DemoWorld): Promise<SendingDuty[]> {
  const { rows } = await sql<SendingDuty>`
    select distinct on (o.client_id) o.id, o.client_id as "clientId", c.name as "clientName", c.orgnr, k.person_id as "personId", o.period_start_on as "fromOn",
      least(o.period_end_on, ${scope.today}::date - 1) as "toOn"
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    join contact k on k.office_id = c.office_id and k.client_id = c.id and 'vouchers' = any(k.scopes)
    join obligation_item i on i.office_id = o.office_id and i.obligation_id = o.id and i.key = 'receipts'
    where o.office_id = ${scope.officeId} and o.state in ('open', 'overdue') and o.channel = 'takt' and not o.history
      and o.period_start_on < ${scope.today}::date - 12 and o.due_on > ${scope.today}::date - 20
      and c.id <> all(${[...world.playedClientIds]}::uuid[])
      and not exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id)
      and not exists (select from answer a where a.office_id = o.office_id and a.obligation_id = o.id)
      and not exists (select from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id)
    order by o.client_id, o.due_on limit 40`.execute(scope.trx);
  return rows.toSorted((a, b) => (a.orgnr < b.orgnr ? 1 : -1)).slice(0, 3);
}
