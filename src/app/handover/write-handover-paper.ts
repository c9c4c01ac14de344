import type { ArchiveRow } from '../../domain/handover/index.ts';
import { composeHandoverPaper, type HandoverPaper } from '../../pdf/compose-handover-paper.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { handoverInWords } from '../../texts/handover/handover-in-words.ts';
import { statementInWords } from '../../texts/handover/statement-in-words.ts';
import type { Language } from '../../texts/language.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadArchive } from './load-archive.ts';
import { loadHandover, type LoadedHandover } from './load-handover.ts';
import { loadStatements } from './statements.ts';

/** The list as the receiver has it, as the client has it with what stays at the office, and a statement. */
export type HandoverPaperKind = 'receiver' | 'client';

export interface WrittenPaper {
  document: PaperDocument;
  name: string;
}

/** The list of what is handed over, as it stands now. */
export async function writeHandoverPaper(
  scope: OfficeScope,
  clientId: string,
  { of, language }: { of: HandoverPaperKind; language: Language },
): Promise<WrittenPaper | { refused: 'not-found' | 'handover-none' }> {
  const loaded = await loadHandover(scope, clientId);
  if ('refused' in loaded) return loaded;
  return writeList(scope, loaded, { archive: of === 'client' ? await loadArchive(scope, loaded.row) : null }, language);
}

/** The same for whoever takes over: what stays at the office is no matter of theirs, nor what has not been handed over. */
export function writeList(
  scope: OfficeScope,
  loaded: LoadedHandover,
  shown: { archive: readonly ArchiveRow[] | null; onlyHandedOver?: boolean },
  language: Language,
): WrittenPaper {
  const { row, handover, parties } = loaded;
  const receiverName = row.receiver?.name ?? null;
  const text = handoverInWords({ handover, receiverName, lastOn: row.last_on, ...shown }, language);
  return {
    document: composeHandoverPaper({ ...frameOf(scope, loaded, language), text }),
    name: `${names[language].list} ${parties.clientName}.pdf`,
  };
}

/** A statement as the lead approved it; before that there is no paper of it. */
export async function writeStatementPaper(
  scope: OfficeScope,
  clientId: string,
  { statementId, language }: { statementId: string; language: Language },
): Promise<WrittenPaper | { refused: 'not-found' | 'handover-none' | 'handover-statement-not-approved' }> {
  const loaded = await loadHandover(scope, clientId);
  if ('refused' in loaded) return loaded;
  const stored = (await loadStatements(scope, loaded.row.id)).find(({ id }) => id === statementId);
  if (!stored) return { refused: 'not-found' };
  if (stored.statement === null) return { refused: 'handover-statement-not-approved' };
  const { by } = stored.statement.enquiry;
  return {
    document: composeHandoverPaper({
      ...frameOf(scope, loaded, language),
      receiver: { name: by.office, orgnr: by.orgnr === '' ? null : formatOrgnr(by.orgnr), person: by.name },
      text: statementInWords(stored.statement, language),
    }),
    name: `${names[language].statement} ${loaded.parties.clientName}.pdf`,
  };
}

function frameOf(
  { now, today }: OfficeScope,
  { row, parties }: LoadedHandover,
  language: Language,
): Omit<HandoverPaper, 'text'> {
  const { receiver } = row;
  return {
    language,
    createdAt: now,
    brandColour: brandOf(parties.settings),
    office: { name: parties.officeName, orgnr: formatOrgnr(parties.officeOrgnr) },
    leadName: parties.leadName,
    client: {
      name: parties.clientName,
      orgnr: parties.clientOrgnr === null ? null : formatOrgnr(parties.clientOrgnr),
    },
    receiver:
      receiver === null
        ? null
        : {
            name: receiver.name,
            orgnr: receiver.orgnr === null ? null : formatOrgnr(receiver.orgnr),
            person: receiver.contact,
          },
    madeOn: formatDate(today, language, { year: true }),
  };
}

const names = {
  nb: { list: 'Overføring', statement: 'Uttalelse' },
  en: { list: 'Handover', statement: 'Statement' },
} as const;
