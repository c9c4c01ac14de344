import { sql } from 'kysely';
import { addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import type { LetterWay } from '../../texts/objection-words.ts';
import type { BreachLetterList } from '../../http/contract/objections.ts';
import { composeBreachLetter } from '../../pdf/compose-breach-letter.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, sha256 } from '../record/append-record.ts';

export interface NewBreachLetter {
  /** Made by whoever writes: the same letter saved twice is one. */
  id: string;
  letterOn: CalendarDate;
  sentBy: LetterWay;
  words: string;
}

/**
 * Keeps the lead's own written notice of material breach (regnskapsførerloven § 5-4), as the lead wrote it and with the way in which the lead sent it. Takt
 * writes none and sends none. It is kept ten years (rfl § 5-3), and its hash stands in the record.
 */
export async function keepBreachLetter(
  scope: OfficeScope,
  clientId: string,
  letter: NewBreachLetter,
): Promise<{ letterId: string; sha256: string } | { refused: 'not-found' | 'not-allowed' | 'day-in-the-future' }> {
  const client = await findClient(scope, clientId);
  if (!client) return { refused: 'not-found' };
  if (client.lead_id !== staffOf(scope)) return { refused: 'not-allowed' };
  if (letter.letterOn > scope.today) return { refused: 'day-in-the-future' };
  const hash = sha256(letter.words);
  const inserted = await scope.trx
    .insertInto('breach_letter')
    .values({
      office_id: scope.officeId,
      id: letter.id,
      client_id: clientId,
      letter_on: letter.letterOn,
      sent_by: letter.sentBy,
      words: letter.words,
      words_hash: hash,
      written_by: staffOf(scope)!,
      written_at: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) {
    await appendRecord(scope, [
      {
        clientId,
        kind: 'breach-letter-written',
        data: { letter: letter.id, letterOn: letter.letterOn, sentBy: letter.sentBy, sha256: hash },
      },
    ]);
  }
  return { letterId: letter.id, sha256: hash };
}

/** The letters about a client, the newest first. */
export async function viewBreachLetters(
  scope: OfficeScope,
  clientId: string,
): Promise<BreachLetterList | { refused: 'not-found' }> {
  const client = await findClient(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const { rows } = await sql<Omit<BreachLetterList['letters'][number], 'keptUntilOn'>>`
    select b.id, b.letter_on as "letterOn", b.sent_by as "sentBy", b.words, b.words_hash as sha256, s.name as "writtenByName",
      (b.written_at at time zone ${scope.zone})::date as "writtenOn"
    from breach_letter b join staff s on s.office_id = b.office_id and s.id = b.written_by
    where b.office_id = ${scope.officeId} and b.client_id = ${clientId} order by b.letter_on desc, b.written_at desc`.execute(
    scope.trx,
  );
  return {
    mayWrite: client.lead_id === staffOf(scope),
    letters: rows.map((row) => ({ ...row, keptUntilOn: addMonths(row.letterOn, 120) })),
  };
}

/** One letter on paper, to be printed and signed by hand. */
export async function writeBreachLetter(
  scope: OfficeScope,
  letterId: string,
): Promise<{ document: PaperDocument; name: string } | { refused: 'not-found' }> {
  const { rows } = await sql<{
    words: string | null;
    letterOn: CalendarDate;
    writtenAt: Instant;
    by: string;
    sha256: string;
    officeName: string;
    officeOrgnr: string;
    settings: OfficeSettings;
    clientName: string;
    clientOrgnr: string | null;
    language: Language;
  }>`
    select b.words, b.letter_on as "letterOn", b.written_at as "writtenAt", s.name as by, b.words_hash as sha256, o.name as "officeName", o.orgnr as "officeOrgnr",
      o.settings, c.name as "clientName", c.orgnr as "clientOrgnr", c.language
    from breach_letter b
    join staff s on s.office_id = b.office_id and s.id = b.written_by
    join client c on c.office_id = b.office_id and c.id = b.client_id
    join office o on o.id = b.office_id
    where b.office_id = ${scope.officeId} and b.id = ${letterId}`.execute(scope.trx);
  const [row] = rows;
  if (!row || row.words === null) return { refused: 'not-found' };
  const document = composeBreachLetter({
    language: row.language,
    createdAt: row.writtenAt,
    brandColour: brandOf(row.settings),
    office: { name: row.officeName, orgnr: formatOrgnr(row.officeOrgnr) },
    client: { name: row.clientName, orgnr: row.clientOrgnr === null ? null : formatOrgnr(row.clientOrgnr) },
    writtenBy: row.by,
    letterOn: formatDate(row.letterOn, row.language, { year: true }),
    paragraphs: row.words.split(/\n{2,}/),
    sha256: row.sha256,
  });
  return { document, name: `${document.title} ${row.clientName}.pdf` };
}

async function findClient(scope: OfficeScope, clientId: string): Promise<{ lead_id: string } | undefined> {
  return scope.trx
    .selectFrom('client')
    .select('lead_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
}
