import { sql } from 'kysely';
import type { HandoverStepTable, Language, OfficeSettings, StoredReceiver } from '../../db/tables.ts';
import {
  deriveHandover,
  type Handover,
  type HandoverAct,
  type HandoverFacts,
  type HandoverReceiver,
  type HandoverStep,
} from '../../domain/handover/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findHandover, type HandoverRow } from './find-handover.ts';
import { loadContents } from './load-contents.ts';

export interface HandoverParties {
  officeName: string;
  officeOrgnr: string;
  settings: OfficeSettings;
  clientName: string;
  clientOrgnr: string | null;
  clientActive: boolean;
  language: Language;
  leadId: string;
  leadName: string;
  /** Who signs in for the client: contacts, in their order. */
  contacts: string[];
  claimMarked: boolean;
}

export interface LoadedHandover {
  row: HandoverRow;
  facts: HandoverFacts;
  handover: Handover;
  parties: HandoverParties;
  /** What may stand in words without being a word: the offices, the client, people. */
  names: string[];
}

/** The handover of a client with all that it is read from: the one under way, else the last. */
export async function loadHandover(
  scope: OfficeScope,
  clientId: string,
): Promise<LoadedHandover | { refused: 'not-found' | 'handover-none' }> {
  const parties = await findParties(scope, clientId);
  if (!parties) return { refused: 'not-found' };
  const row = await findHandover(scope, clientId);
  return row ? completeHandover(scope, row, parties) : { refused: 'handover-none' };
}

export async function completeHandover(
  scope: OfficeScope,
  row: HandoverRow,
  parties: HandoverParties,
): Promise<LoadedHandover> {
  const facts: HandoverFacts = {
    receiver: receiverOf(row.receiver),
    contents: await loadContents(scope, row),
    steps: await loadSteps(scope, row.id),
    today: scope.today,
  };
  return {
    row,
    facts,
    handover: deriveHandover(facts),
    parties,
    names: [
      parties.officeName,
      parties.clientName,
      parties.leadName,
      ...parties.contacts,
      ...(row.receiver ? [row.receiver.name, row.receiver.contact ?? ''] : []),
      ...facts.contents.powers.map(({ holder }) => holder),
    ].filter((name) => name !== ''),
  };
}

function receiverOf(stored: StoredReceiver | null): HandoverReceiver | null {
  return stored === null ? null : { kind: stored.kind, name: stored.name };
}

export async function findParties(scope: OfficeScope, clientId: string): Promise<HandoverParties | undefined> {
  const { rows } = await sql<HandoverParties>`
    select o.name as "officeName", o.orgnr as "officeOrgnr", o.settings, c.name as "clientName", c.orgnr as "clientOrgnr", c.active as "clientActive",
      c.language, s.id as "leadId", s.name as "leadName",
      exists (select from claim_mark m where m.office_id = c.office_id and m.client_id = c.id and m.ended_at is null) as "claimMarked",
      array(select x.name from contact t join person x on x.office_id = t.office_id and x.id = t.person_id
        where t.office_id = c.office_id and t.client_id = c.id order by t.place, x.id) as contacts
    from client c join office o on o.id = c.office_id join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0];
}

async function loadSteps(scope: OfficeScope, handoverId: string): Promise<HandoverStep[]> {
  const { rows } = await sql<Omit<HandoverStepTable, 'holds'> & { holds: string[] }>`select * from handover_step
    where office_id = ${scope.officeId} and handover_id = ${handoverId} order by done_at, id`.execute(scope.trx);
  return rows.map((row) => ({
    key: row.line_key,
    by: { side: row.side, name: row.by_name ?? '' },
    on: row.done_on,
    at: row.done_at,
    holds: row.holds,
    ...actOf(row),
  }));
}

function actOf({ act, reason, words }: Pick<HandoverStepTable, 'act' | 'reason' | 'words'>): HandoverAct {
  switch (act) {
    case 'dispute':
      return { act, words: words ?? '' };
    case 'settle':
    case 'mark-not-applicable':
      return { act, reason, words: words ?? '' } as HandoverAct;
    default:
      return { act };
  }
}
