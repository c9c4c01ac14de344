import { withSnapshot } from '../../db/copy/snapshot.ts';
import type { KeepingFault } from './keeping-fault.ts';

/** What the server says where a page is not what it wrote, or a value cannot be unpacked (classes XX and 58). */
const damage = /^(XX|58)/;

/**
 * Reads every row of every table of all offices, with the values that lie apart. A bit that changed on the disk makes the server say so, which is told
 * as the table that it lies in; the other tables are read all the same. Answers how many bytes were read, too.
 */
export async function findUnreadableRows(appUrl: string): Promise<{ bytes: number; faults: KeepingFault[] }> {
  const result = { bytes: 0, faults: [] as KeepingFault[] };
  const done = new Set<string>();
  for (let goesOn = true; goesOn;) {
    // An error ends a transaction; the tables after the broken one are read in another.
    goesOn = await withoutDamage(result.faults, () =>
      withSnapshot(appUrl, async (snapshot) => {
        if (done.size === 0 && !(await hasChecksums(snapshot.client))) {
          result.faults.push({ fault: 'checksums-off', subject: 'postgresql' });
        }
        for (const table of snapshot.tables) {
          if (done.has(table.name)) continue;
          done.add(table.name);
          try {
            for await (const piece of snapshot.rows(table)) result.bytes += piece.length;
          } catch (error) {
            if (!isDamage(error)) throw error;
            result.faults.push({ fault: 'rows-unreadable', subject: table.name });
            return true;
          }
        }
        return false;
      }),
    );
  }
  return result;
}

function isDamage(error: unknown): boolean {
  return damage.test((error as { code?: string } | null)?.code ?? '');
}

/** Where not even the list of offices can be read, nothing else can be asked. */
async function withoutDamage(faults: KeepingFault[], work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (!isDamage(error)) throw error;
    faults.push({ fault: 'rows-unreadable', subject: 'office' });
    return false;
  }
}

async function hasChecksums(client: { query(text: string): Promise<{ rows: { on: string }[] }> }): Promise<boolean> {
  const { rows } = await client.query(`select current_setting('data_checksums') as on`);
  return rows[0]?.on === 'on';
}
