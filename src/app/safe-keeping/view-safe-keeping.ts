import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import {
  backupOldAfterHours,
  checkOldAfterHours,
  deriveKeepingStanding,
  trialOldAfterHours,
  type KeepingStanding,
} from '../../domain/safe-keeping/index.ts';
import { secondsBetween } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface KeptThing {
  standing: KeepingStanding;
  /** When it was last done to its end, whatever it found. */
  doneAt: Instant | null;
  /** Of a last run that failed: why, as a code. */
  failure: string | null;
}

export interface SafeKeepingView {
  /** Null where others than Takt see to backups. */
  backup: KeptThing | null;
  check: KeptThing;
  trial: KeptThing | null;
  /** The backups lie beside the data, and are lost with it. */
  besideData: boolean;
  /** Something has failed, found something, or has not been done for too long. */
  isRed: boolean;
  /** What the last runs found at this office. */
  faults: { fault: string; subject: string | null }[];
}

export interface KeepingPlace {
  nightly: boolean;
  besideData: boolean;
}

interface RunRow {
  of: 'backup' | 'check' | 'trial';
  id: string;
  outcome: 'in-order' | 'found' | 'failed';
  failure: string | null;
  doneAt: Instant | null;
}

const redStandings: readonly KeepingStanding[] = ['found', 'failed', 'old'];

/**
 * How backup, checks and restores on trial stand, by the machine's clock: also a demo office is backed up in real nights. What concerns other offices is not in it.
 */
export async function viewSafeKeeping(scope: OfficeScope, place: KeepingPlace, now: Instant): Promise<SafeKeepingView> {
  const { rows } = await sql<RunRow>`
    with run as (select *, case kind when 'backup' then 'backup' when 'restore-trial' then 'trial' else 'check' end as of
      from safe_keeping_run where ended_at is not null)
    select distinct on (of) of, id, outcome, failure,
      (select max(d.ended_at) from run d where d.of = run.of and d.outcome <> 'failed') as "doneAt"
    from run order by of, started_at desc, id desc`.execute(scope.trx);
  const view = (of: RunRow['of'], oldAfterHours: number): KeptThing => {
    const row = rows.find((one) => one.of === of);
    const doneAt = row?.doneAt ?? null;
    const ageHours = doneAt === null ? undefined : secondsBetween(doneAt, now) / 3600;
    return { standing: deriveKeepingStanding(row, ageHours, oldAfterHours), doneAt, failure: row?.failure ?? null };
  };
  const backup = place.nightly ? view('backup', backupOldAfterHours) : null;
  const check = view('check', checkOldAfterHours);
  const trial = place.nightly ? view('trial', trialOldAfterHours) : null;
  const faults = await scope.trx
    .selectFrom('safe_keeping_fault')
    .select(['fault', 'subject'])
    .where('office_id', '=', scope.officeId)
    .where('run_id', 'in', rows.length === 0 ? [scope.officeId] : rows.map(({ id }) => id))
    .orderBy('fault')
    .orderBy('subject')
    .limit(50)
    .execute();
  return {
    backup,
    check,
    trial,
    besideData: place.besideData,
    isRed: [backup, check, trial].some((thing) => thing !== null && redStandings.includes(thing.standing)),
    faults,
  };
}
