import { sql } from 'kysely';
import { deriveDuties, type AgreementTerms } from '../../domain/agreement/index.ts';
import { addMonths } from '../../domain/kernel/index.ts';
import type { OfficeSettings } from '../../db/tables.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from '../../pdf/document.ts';
import {
  agreementInWords,
  findChangedSections,
  type AgreementContext,
  type AgreementText,
} from '../../texts/agreement/agreement-in-words.ts';
import { differenceInWords, type TermDifference } from '../../texts/agreement/difference-in-words.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { formatPeriod } from '../../texts/format-period.ts';
import type { Language } from '../../texts/language.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findInForce } from './find-in-force.ts';
import type { ProposalRow } from './load-proposal.ts';

/** How many of the coming days stand in the box of dates. */
const beatsShown = 4;

interface Parties extends ClientFactsRow {
  officeName: string;
  officeOrgnr: string;
  settings: OfficeSettings;
  clientName: string;
  clientOrgnr: string | null;
  leadName: string;
}

/** The words of a proposal in its own language, as they are read on paper and on the screen. */
export async function writeText(scope: OfficeScope, proposal: ProposalRow): Promise<AgreementText> {
  return textOf(proposal, await loadParties(scope, proposal.client_id));
}

/** What the document is called: the agreement, or its numbered change. */
export async function titleOf(scope: OfficeScope, proposal: ProposalRow): Promise<string> {
  if (proposal.change_number !== null) return wordsIn[proposal.language].change(proposal.change_number);
  return (await writeText(scope, proposal)).title;
}

/** What a change says of each clause that it changes, before and after; empty for a new agreement. */
export async function writeDifference(scope: OfficeScope, proposal: ProposalRow): Promise<TermDifference[]> {
  if (proposal.base_version === null) return [];
  const base = await loadBase(scope, proposal);
  return base ? differenceInWords(base, proposal.terms, proposal.language) : [];
}

/**
 * The document of a proposal as data: the same proposal gives the same document, and so the same bytes, each time. A change begins with what it
 * changes; then comes the whole agreement as it will be, with a bar beside every clause that is new or different.
 */
export async function writeDocument(scope: OfficeScope, proposal: ProposalRow): Promise<PaperDocument> {
  const parties = await loadParties(scope, proposal.client_id);
  const text = textOf(proposal, parties);
  const { language } = proposal;
  const words = wordsIn[language];
  const base = proposal.base_version === null ? undefined : await loadBase(scope, proposal);
  const difference = base ? differenceInWords(base, proposal.terms, language) : [];
  const title = proposal.change_number === null ? text.title : words.change(proposal.change_number);
  return {
    language,
    title,
    lead: words.between(parties.officeName, parties.clientName),
    author: parties.officeName,
    createdAt: proposal.changed_at,
    brandColour: brandOf(parties.settings),
    runningHead: { strong: parties.officeName, text: formatOrgnr(parties.officeOrgnr), right: title },
    footer: parties.clientName,
    parties: [
      {
        label: words.office,
        name: parties.officeName,
        lines: [words.orgnr(formatOrgnr(parties.officeOrgnr)), words.lead(parties.leadName)],
      },
      {
        label: words.client,
        name: parties.clientName,
        lines: parties.clientOrgnr === null ? [] : [words.orgnr(formatOrgnr(parties.clientOrgnr))],
      },
    ],
    blocks: [
      ...changeBlocks(proposal, difference),
      ...beatsBlock(scope, proposal, parties),
      ...sectionBlocks(text, findMarked(base, proposal, parties), proposal),
    ],
  };
}

function textOf(proposal: ProposalRow, parties: Parties): AgreementText {
  return agreementInWords(proposal.terms, proposal.language, contextOf(proposal, parties));
}

function contextOf({ start_on: startOn }: ProposalRow, parties: Parties): AgreementContext {
  return {
    officeName: parties.officeName,
    officeOrgnr: parties.officeOrgnr,
    clientName: parties.clientName,
    ...(parties.clientOrgnr === null ? {} : { clientOrgnr: parties.clientOrgnr }),
    startOn,
    leadName: parties.leadName,
  };
}

function changeBlocks(proposal: ProposalRow, difference: TermDifference[]): DocumentBlock[] {
  if (proposal.change_number === null) return [];
  const words = wordsIn[proposal.language];
  const startOn = formatDate(proposal.start_on, proposal.language, { year: true });
  return [
    {
      kind: 'section',
      heading: words.whatChanges,
      emphasis: true,
      parts: [
        { kind: 'paragraph', text: words.from(startOn) },
        ...difference.map(({ heading, before, after }): DocumentPart => ({
          kind: 'facts',
          facts: [
            { label: before === null ? heading : words.before(heading), value: before ?? words.isNew },
            { label: words.after, value: after ?? words.ended },
          ],
        })),
        { kind: 'note', text: words.restStands },
      ],
    },
  ];
}

/** The coming days of the first duty that has any: what the reader wants to remember. */
function beatsBlock(scope: OfficeScope, proposal: ProposalRow, parties: Parties): DocumentBlock[] {
  const { language, terms, start_on: startOn } = proposal;
  const duties = deriveDuties(terms, toClientFacts(parties), scope.closures, {
    startOn,
    fromOn: startOn,
    toOn: addMonths(startOn, 14),
  });
  const [first] = terms.duties;
  const shown = duties.filter(({ clauseKey }) => clauseKey === first?.key).slice(0, beatsShown);
  if (shown.length === 0) return [];
  const words = wordsIn[language];
  return [
    {
      kind: 'beats',
      heading: words.days,
      remark: words.daysRemark,
      beats: shown.map(({ period, dueOn }) => ({
        label: formatPeriod(period, language),
        value: formatDate(dueOn, language, { weekday: 'short' }),
        remark: String(dueOn.slice(0, 4)),
      })),
    },
  ];
}

function sectionBlocks(text: AgreementText, changed: ReadonlySet<string>, proposal: ProposalRow): DocumentBlock[] {
  const { language, change_number: number } = proposal;
  return text.sections.map((section) => ({
    kind: 'clause',
    number: section.number,
    heading: section.heading,
    ...(number !== null && changed.has(section.key) ? { mark: wordsIn[language].changedIn(number) } : {}),
    parts: [
      ...section.paragraphs.map((paragraph): DocumentPart => ({ kind: 'paragraph', text: paragraph })),
      ...(section.list === undefined ? [] : [{ kind: 'list' as const, items: section.list }]),
    ],
  }));
}

/** The sections that a change changes. */
function findMarked(base: AgreementTerms | undefined, proposal: ProposalRow, parties: Parties): ReadonlySet<string> {
  if (!base) return new Set();
  return findChangedSections(base, proposal.terms, proposal.language, contextOf(proposal, parties));
}

/** The terms that a change was written against. */
async function loadBase(scope: OfficeScope, proposal: ProposalRow): Promise<AgreementTerms | undefined> {
  if (proposal.agreement_id === null || proposal.base_version === null) return undefined;
  const row = await scope.trx
    .selectFrom('agreement_version')
    .select('terms')
    .where('office_id', '=', scope.officeId)
    .where('agreement_id', '=', proposal.agreement_id)
    .where('version', '=', proposal.base_version)
    .executeTakeFirst();
  return row?.terms ?? (await findInForce(scope, proposal.client_id))?.terms;
}

async function loadParties(scope: OfficeScope, clientId: string): Promise<Parties> {
  const { rows } = await sql<Parties>`
    select o.name as "officeName", o.orgnr as "officeOrgnr", o.settings, c.name as "clientName", c.orgnr as "clientOrgnr",
      s.name as "leadName", c.payday_of_month, c.invoicing_day_of_month, c.facts
    from client c join office o on o.id = c.office_id join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!;
}

const wordsIn = {
  nb: {
    change: (number: number) => `Endring nr. ${number} i avtalen`,
    between: (office: string, client: string) => `mellom ${office} og ${client}`,
    office: 'Byrået',
    client: 'Kunden',
    orgnr: (orgnr: string) => `Orgnr ${orgnr}`,
    lead: (name: string) => `Oppdragsansvarlig: ${name}`,
    whatChanges: 'Dette endres',
    from: (day: string) => `Endringen gjelder fra ${day}, men tidligst fra den dagen begge har godtatt den.`,
    before: (heading: string) => `${heading}, til nå`,
    isNew: 'Nytt punkt.',
    after: 'Etter endringen',
    ended: 'Punktet gjelder ikke lenger.',
    restStands: 'Alt annet i avtalen står som før. Hele avtalen, slik den blir, følger under.',
    days: 'Dager å huske',
    daysRemark: 'Leveringsfrister fra starten av avtalen.',
    changedIn: (number: number) => `Endret i nr. ${number}`,
  },
  en: {
    change: (number: number) => `Change no. ${number} of the agreement`,
    between: (office: string, client: string) => `between ${office} and ${client}`,
    office: 'The office',
    client: 'The client',
    orgnr: (orgnr: string) => `Org. no. ${orgnr}`,
    lead: (name: string) => `Engagement lead: ${name}`,
    whatChanges: 'What changes',
    from: (day: string) => `The change holds from ${day}, but not before the day on which both have accepted it.`,
    before: (heading: string) => `${heading}, until now`,
    isNew: 'A new clause.',
    after: 'After the change',
    ended: 'The clause no longer holds.',
    restStands: 'Everything else in the agreement stands. The whole agreement, as it will be, follows below.',
    days: 'Days to remember',
    daysRemark: 'Delivery deadlines from the beginning of the agreement.',
    changedIn: (number: number) => `Changed in no. ${number}`,
  },
} satisfies Record<Language, unknown>;
