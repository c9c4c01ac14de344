import { sql } from 'kysely';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import { composeOfficeDocument } from '../../pdf/compose-office-document.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import type { OfficeDocumentFacts, OfficeDocumentKind } from '../../texts/export/office-document-words.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** How the installation is set up, as far as the documents tell of it. */
export type InstallationFacts = Pick<OfficeDocumentFacts, 'mail' | 'sms' | 'virusScan'>;

/** A document about the office's processing of data, filled in with what Takt knows today. */
export async function writeOfficeDocument(
  scope: OfficeScope,
  kind: OfficeDocumentKind,
  language: Language,
  installation: InstallationFacts,
): Promise<PaperDocument> {
  const { rows } = await sql<{
    name: string;
    orgnr: string;
    email: string;
    settings: OfficeSettings;
    ledgers: string[];
    clients: number;
  }>`
    select o.name, o.orgnr, o.email, o.settings,
      array(select distinct initcap(l.system) from ledger_connection l where l.office_id = o.id and l.disconnected_at is null order by 1) as ledgers,
      (select count(*)::int from client c where c.office_id = o.id and c.active) as clients
    from office o where o.id = ${scope.officeId}`.execute(scope.trx);
  const { orgnr, settings, ...office } = rows[0]!;
  return composeOfficeDocument(
    kind,
    { ...office, orgnr: formatOrgnr(orgnr), phone: settings.phone ?? null, ...installation },
    {
      language,
      createdAt: scope.now,
      brandColour: brandOf(settings),
      madeOn: formatDate(scope.today, language, { year: true }),
    },
  );
}
