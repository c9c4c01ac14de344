import { sql } from 'kysely';
import type { StanceAnnouncement } from '../../db/tables.ts';
import { findAnnouncementRefusal, type AnnouncementDays } from '../../domain/stance/index.ts';
import type { StanceAnnouncementView } from '../../http/contract/stance.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

export interface NewAnnouncement extends AnnouncementDays {
  /** With whom, and what was said. */
  words: string;
}

/**
 * Records that figures of what each person does were discussed and announced, and turns them on.
 * Source: the Working Environment Act (arbeidsmiljøloven) chapter 9, on control measures.
 */
export async function announceStance(
  scope: OfficeScope,
  { discussedOn, announcedOn, words }: NewAnnouncement,
): Promise<{ announced: true } | { refused: 'announced-before-discussed' | 'day-in-the-future' }> {
  const refused = findAnnouncementRefusal({ discussedOn, announcedOn }, scope.today);
  if (refused) return { refused };
  const stance: StanceAnnouncement = {
    discussedOn,
    announcedOn,
    words,
    recordedBy: staffOf(scope)!,
    recordedOn: scope.today,
  };
  await sql`update office set settings = settings || ${JSON.stringify({ stance })}::jsonb where id = ${scope.officeId}`.execute(
    scope.trx,
  );
  await appendOfficeEvents(scope, [
    { kind: 'settings-changed', data: { of: 'stance', changed: ['announced'], discussedOn, announcedOn } },
  ]);
  return { announced: true };
}

/** Turns the figures of each person off again. Nothing that was done is changed by it. */
export async function endStance(scope: OfficeScope): Promise<{ ended: true }> {
  const ended = await sql<{ id: string }>`update office set settings = settings - 'stance'
    where id = ${scope.officeId} and settings ? 'stance' returning id`.execute(scope.trx);
  if (ended.rows.length > 0)
    await appendOfficeEvents(scope, [{ kind: 'settings-changed', data: { of: 'stance', changed: ['ended'] } }]);
  return { ended: true };
}

/** What was recorded; null while there are no figures of anybody. */
export async function loadAnnouncement({ trx, officeId }: OfficeScope): Promise<StanceAnnouncementView | null> {
  const { rows } = await sql<StanceAnnouncementView>`
    select o.settings #>> '{stance,discussedOn}' as "discussedOn", o.settings #>> '{stance,announcedOn}' as "announcedOn",
      o.settings #>> '{stance,words}' as words, o.settings #>> '{stance,recordedOn}' as "recordedOn", s.name as "recordedByName"
    from office o join staff s on s.office_id = o.id and s.id::text = o.settings #>> '{stance,recordedBy}'
    where o.id = ${officeId} and o.settings ? 'stance'`.execute(trx);
  return rows[0] ?? null;
}
