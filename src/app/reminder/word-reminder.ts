import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { AskedCompany, AskedDuty } from '../../texts/messages/asked-duties.ts';
import { composeReminder } from '../../texts/messages/reminder-message.ts';
import { composeReminderText } from '../../texts/messages/text-messages.ts';
import type { MessageWords } from '../message/queue-messages.ts';
import { questionsFacts } from '../question/questions-facts.ts';
import { linkPlace } from '../message/link-place.ts';
import type { PlannedDuty, PlannedMessage } from './plan-reminders.ts';

/** The office as it stands at the head of a message. */
export interface OfficeIdentity {
  name: string;
  brandColour: string;
}

/**
 * Words one planned reminder: what is missing, what it will cost from which day, and a place for the link. The same function words the preview on
 * *Dette sendes* and the message that goes, so that they can never differ.
 */
export function wordReminder(office: OfficeIdentity, message: PlannedMessage, today: CalendarDate): MessageWords {
  const { recipient, duties } = message;
  const { client: lead } = duties[0]!;
  const companies = groupByCompany(duties);
  const common = {
    toName: recipient.name,
    replyToName: lead.leadName,
    replyToAddress: lead.leadEmail,
    language: recipient.language,
  };
  if (message.channel === 'sms') {
    const letterhead = { language: recipient.language, officeName: office.name };
    const text = composeReminderText(letterhead, companies, today, linkPlace);
    return { ...common, toAddress: recipient.mobile ?? '', subject: '', text, html: '' };
  }
  const composed = composeReminder(
    {
      language: recipient.language,
      recipientName: recipient.name,
      office,
      leadName: lead.leadName,
      contactFor: recipient.scopes,
      href: linkPlace,
    },
    companies,
    today,
    message.questions && questionsFacts(message.questions, today),
  );
  return { ...common, toAddress: recipient.email ?? '', ...composed };
}

function groupByCompany(duties: readonly PlannedDuty[]): AskedCompany[] {
  const companies = new Map<string, { name: string; orgnr: string | null; duties: AskedDuty[] }>();
  for (const duty of duties) {
    const { client } = duty;
    const company = companies.get(client.id) ?? { name: client.name, orgnr: client.orgnr, duties: [] };
    company.duties.push(toAsked(duty));
    companies.set(client.id, company);
  }
  return [...companies.values()];
}

function toAsked({ loaded, status, step, notice, alsoCosts, keepsPackageUntilOn }: PlannedDuty): AskedDuty {
  const missing = new Set(status.missingKeys);
  const { row, facts } = loaded;
  return {
    step,
    period: { of: row.period_of, startOn: row.period_start_on, endOn: row.period_end_on } as AskedDuty['period'],
    dueOn: status.dueOn,
    missing: facts.items
      .filter(({ item }) => missing.has(item.key))
      .map(({ item }) => ({
        document: item.document as DocumentType,
        ...(item.name === undefined ? {} : { name: item.name }),
      })),
    notice,
    alsoCosts,
    ...(keepsPackageUntilOn === undefined ? {} : { keepsPackageUntilOn }),
  };
}
