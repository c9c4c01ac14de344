import { sql, type RawBuilder } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { formatPeriod, type PeriodOfDuty } from '../../texts/format-period.ts';
import { documentLabel } from '../../texts/export/delivery-log-table.ts';
import type { Language } from '../../texts/language.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** One file of a package: where it lies in it, and what the manifest says of it. */
export interface PackedDocument {
  path: string;
  sha256: string;
  sizeBytes: number;
  receivedAt: Instant;
  receivedOn: CalendarDate;
  via: string;
  document: DocumentType | null;
  periodStartOn: CalendarDate | null;
  periodEndOn: CalendarDate | null;
  verdict: 'waiting' | 'accepted' | 'returned' | 'opened';
  /** Known to be harmful: it is named and left out. */
  leftOut: boolean;
}

export interface PackageContents {
  clientName: string;
  orgnr: string | null;
  fromOn: CalendarDate;
  toOn: CalendarDate;
  madeAt: Instant;
  documents: readonly PackedDocument[];
}

/**
 * Every file of a client's periods that touch a span, as it came: what archives held beside the archives themselves. What has no place goes by the day on
 * which it was received. Paths are ours, and no two are the same.
 */
export async function listPackage(
  scope: OfficeScope,
  {
    clientId,
    fromOn,
    toOn,
    language,
    only = sql<boolean>`true`,
  }: {
    clientId: string;
    fromOn: CalendarDate;
    toOn: CalendarDate;
    language: Language;
    /** Which arrivals `a`, with their items `i`, may be seen by who asks. */
    only?: RawBuilder<boolean>;
  },
): Promise<PackageContents | { refused: 'not-found' | 'wrong-order' }> {
  if (toOn < fromOn) return { refused: 'wrong-order' };
  const client = await scope.trx
    .selectFrom('client')
    .select(['name', 'orgnr'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const { rows } = await sql<Row>`
    select a.sha256, a.size_bytes::float8 as "sizeBytes", a.received_at as "receivedAt", a.received_on as "receivedOn", a.via, a.file_name as name,
      i.document, o.period_of as of, o.period_start_on as "periodStartOn", o.period_end_on as "periodEndOn", a.verdict,
      coalesce(r.state = 'infected', false) as "leftOut"
    from arrival a
    left join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
    left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    left join reading r on r.office_id = a.office_id and r.arrival_id = a.id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.sha256 is not null and a.file_name is not null
      and case when o.id is null then a.received_on between ${fromOn}::date and ${toOn}::date
        else o.period_start_on <= ${toOn}::date and o.period_end_on >= ${fromOn}::date end
      and ${only}
    order by o.period_start_on nulls last, i.place, a.received_at, a.part_path nulls first, a.id`.execute(scope.trx);
  const taken = new Set<string>();
  return {
    clientName: client.name,
    orgnr: client.orgnr,
    fromOn,
    toOn,
    madeAt: scope.now,
    documents: rows.map(({ name, of, ...row }) => ({
      ...row,
      path: freePath(folderOf({ ...row, of }, language), name, taken),
    })),
  };
}

interface Row extends Omit<PackedDocument, 'path'> {
  name: string;
  of: PeriodOfDuty['of'] | null;
}

function folderOf(
  {
    of,
    periodStartOn,
    periodEndOn,
    document,
    verdict,
  }: Pick<Row, 'of' | 'periodStartOn' | 'periodEndOn' | 'document' | 'verdict'>,
  language: Language,
): string {
  const words = wordsIn[language];
  if (of === null || periodStartOn === null || periodEndOn === null || document === null) return words.unplaced;
  const period = formatPeriod({ of, startOn: periodStartOn, endOn: periodEndOn }, language, { year: true });
  const kind =
    verdict === 'opened' ? words.opened : verdict === 'returned' ? words.returned : documentLabel(document, language);
  return `${safeFileName(`${periodStartOn} ${period}`)}/${safeFileName(kind)}`;
}

function freePath(folder: string, name: string, taken: Set<string>): string {
  const safe = safeFileName(name);
  const dot = safe.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  let path = `${folder}/${safe}`;
  // Some systems take large and small letters for the same.
  for (let number = 2; taken.has(path.toLowerCase()); number += 1) path = `${folder}/${stem} (${number})${ending}`;
  taken.add(path.toLowerCase());
  return path;
}

const wordsIn = {
  nb: { unplaced: 'Uten plass', opened: 'Pakket ut', returned: 'Sendt tilbake' },
  en: { unplaced: 'Without a place', opened: 'Unpacked', returned: 'Sent back' },
};
