import type { AccessContext } from '../app/access/access-context.ts';
import type { SendPorts } from '../app/message/send-message.ts';
import { dateInZone, secondsBetween } from '../app/office-time.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../app/office/office-scope.ts';
import type { ReadingPorts } from '../app/reading/read-arrival.ts';
import { inOffice } from '../db/connect.ts';
import type { DemoSettings } from '../db/tables.ts';
import { addDays, type Instant } from '../domain/kernel/index.ts';
import type { FileStore } from '../files/file-store.ts';
import { builder, castClients, castStaff } from './cast.ts';
import { storeDemoPapers } from './demo-papers.ts';
import type { DemoWorld } from './demo-world.ts';
import { demoZone } from './demo-zone.ts';
import { createSeeded } from './seeded.ts';

export interface DemoPorts {
  context: AppContext;
  files: FileStore;
  /** The office's key for seals is encrypted with the installation's secret. */
  access: Pick<AccessContext, 'secret'>;
  sendPorts: SendPorts;
  /** Left out where nothing is to be read. */
  reading?: Omit<ReadingPorts, 'files'>;
}

/** Duties of the builder that were due longer ago than this many days before the demo was made are his own affair; later ones wait for the visitor. */
const keptForVisitorDays = 12;

/** From so many days before the visitor comes, what arrives is read. */
const freshDays = 3;

/** Opens a demo office for living in it: who its people are, what its clients are like, and a queue that is emptied within each day. */
export async function openWorld(
  { context, files, sendPorts, reading }: DemoPorts,
  officeId: string,
  settings: DemoSettings,
): Promise<DemoWorld> {
  const unread: string[] = [];
  let frozen = context.clock.now();
  let shown = await inOfficeScope(context, officeId, 'takt', async ({ now }) => now);
  const living: AppContext = {
    db: context.db,
    ids: context.ids,
    clock: { now: () => frozen },
    enqueue: async (_scope, ids) => void queued.push(...ids),
    // What came long ago was judged by people, and nobody looks at it again: only what comes in the visitor's days is read.
    get enqueueReadings() {
      const isFresh = dateInZone(shown, demoZone) >= addDays(settings.madeUntilOn, -freshDays);
      return reading && isFresh
        ? async (_scope: OfficeScope, ids: readonly string[]) => void unread.push(...ids)
        : undefined;
    },
  };
  const setNow = async (now: Instant): Promise<void> => {
    if (now > shown) shown = now;
    frozen = context.clock.now();
    const offset = Math.round(secondsBetween(frozen, shown));
    await inOffice(context.db, officeId, (trx) =>
      trx.updateTable('office').set({ clock_offset_seconds: offset }).where('id', '=', officeId).execute(),
    );
  };
  const { staff, clients, closures, queued } = await inOfficeScope(
    context,
    officeId,
    'takt',
    async ({ trx, closures }) => ({
      staff: await trx.selectFrom('staff').select(['id', 'email']).where('office_id', '=', officeId).execute(),
      clients: await trx
        .selectFrom('client')
        .select(['id', 'orgnr', 'lead_id', 'name'])
        .where('office_id', '=', officeId)
        .execute(),
      closures,
      // Left over where the making was stopped before they were sent.
      queued: (
        await trx
          .selectFrom('message')
          .select('id')
          .where('office_id', '=', officeId)
          .where('status', '=', 'queued')
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(({ id }) => id),
    }),
  );
  const staffId = (index: number): string => staff.find(({ email }) => email === castStaff[index]!.email)!.id;
  const temperByOrgnr = new Map<string, DemoWorld['tempers'] extends ReadonlyMap<string, infer T> ? T : never>(
    castClients(settings.clients, settings.seed).map(({ orgnr, temper }) => [orgnr, temper]),
  );
  return {
    context: living,
    officeId,
    seed: settings.seed,
    setNow,
    queued,
    sendPorts,
    files,
    reading: reading && { files, reader: reading.reader, scanVirus: reading.scanVirus },
    unread,
    papers: await storeDemoPapers(files, officeId, createSeeded(settings.seed, 'papers')),
    staff: { accountants: [staffId(0), staffId(1)], managerId: staffId(2) },
    closures,
    leads: new Map(clients.map(({ id, lead_id }) => [id, lead_id])),
    orgnrs: new Map(clients.map(({ id, orgnr }) => [id, orgnr ?? id])),
    tempers: new Map(clients.map(({ id, orgnr }) => [id, temperByOrgnr.get(orgnr ?? '') ?? 'punctual'])),
    playedClientIds: new Set(clients.filter(({ name }) => name === builder.company).map(({ id }) => id)),
    playedFromOn: addDays(settings.madeUntilOn, -keptForVisitorDays),
    visitedFromOn: settings.madeUntilOn,
  };
}
