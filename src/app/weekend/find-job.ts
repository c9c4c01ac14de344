import { addMonths } from '../../domain/kernel/index.ts';
import { listJobs, type ClientJob } from '../../domain/weekend/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadWorkClients } from './load-work-facts.ts';

/** People speak of a job so long before and after its day. */
const reachMonths = 12;

/** A job that the client's agreement gives; its person is the client's lead. */
export async function findJob(scope: OfficeScope, clientId: string, jobKey: string): Promise<ClientJob | undefined> {
  const range = { fromOn: addMonths(scope.today, -reachMonths), toOn: addMonths(scope.today, reachMonths) };
  const clients = await loadWorkClients(scope, clientId);
  return clients.flatMap((client) => listJobs(client, scope.closures, range)).find(({ key }) => key === jobKey);
}

/** What the record tells of it. */
export function aboutJob({ key, kind, period: { of, startOn, endOn } }: ClientJob) {
  return { job: kind, jobKey: key, periodOf: of, periodStartOn: startOn, periodEndOn: endOn };
}

/** Its row, so that something can be said of it; it is there already where something was said before. */
export async function keepJob(scope: OfficeScope, clientId: string, jobKey: string): Promise<void> {
  await scope.trx
    .insertInto('job')
    .values({ office_id: scope.officeId, client_id: clientId, job_key: jobKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
