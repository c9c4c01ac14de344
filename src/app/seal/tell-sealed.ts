import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import { composeAgreementSealed } from '../../texts/messages/agreement-message.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { LoadedProposal } from '../proposal/load-proposal.ts';

interface SignerToTell {
  personId: string;
  name: string;
  email: string;
  language: Language;
  clientName: string;
  clientOrgnr: string | null;
  leadName: string;
  leadEmail: string;
  officeName: string;
  settings: OfficeSettings;
  startOn: CalendarDate;
  firstDueOn: CalendarDate | null;
}

/** Tells every signer of the client that both have accepted, from when it binds, and where the sealed copy is: once each. */
export async function tellSealed(scope: OfficeScope, { row }: LoadedProposal): Promise<void> {
  const { rows } = await sql<SignerToTell>`
    select p.id as "personId", p.name, p.email, p.language, c.name as "clientName", c.orgnr as "clientOrgnr",
      l.name as "leadName", l.email as "leadEmail", o.name as "officeName", o.settings, v.start_on as "startOn",
      (select min(d.due_on) from obligation d where d.office_id = c.office_id and d.agreement_id = v.agreement_id
        and d.version = v.version and d.state not in ('delivered', 'cancelled') and d.due_on >= ${scope.today}::date) as "firstDueOn"
    from proposal_signer s
    join person p on p.office_id = s.office_id and p.id = s.person_id and p.email is not null and p.email_bounced_at is null
    join client c on c.office_id = s.office_id and c.id = ${row.client_id}
    join staff l on l.office_id = c.office_id and l.id = c.lead_id
    join office o on o.id = s.office_id
    join agreement_version v on v.office_id = s.office_id and v.proposal_id = s.proposal_id
    where s.office_id = ${scope.officeId} and s.proposal_id = ${row.id} and s.side = 'client'
    order by s.number`.execute(scope.trx);
  const messages = rows.map((signer): NewMessage => {
    const letterhead = {
      language: signer.language,
      recipientName: signer.name,
      office: { name: signer.officeName, brandColour: brandOf(signer.settings) },
      leadName: signer.leadName,
      contactFor: ['agreement' as const],
      href: linkPlace,
    };
    const composed = composeAgreementSealed(
      letterhead,
      { name: signer.clientName, orgnr: signer.clientOrgnr },
      {
        startOn: signer.startOn,
        ...(row.change_number === null ? {} : { changeNumber: row.change_number }),
        ...(signer.firstDueOn === null ? {} : { firstDueOn: signer.firstDueOn }),
      },
    );
    return {
      id: scope.ids.next(),
      kind: 'agreement-sealed',
      channel: 'email',
      chasing: false,
      to: { personId: signer.personId },
      clientId: row.client_id,
      matterKey: `proposal-sealed/${row.id}/${signer.personId}`,
      plannedOn: scope.today,
      notBefore: scope.now,
      words: {
        toName: signer.name,
        toAddress: signer.email,
        replyToName: signer.leadName,
        replyToAddress: signer.leadEmail,
        language: signer.language,
        ...composed,
      },
      duties: [],
    };
  });
  await queueMessages(scope, messages);
}
