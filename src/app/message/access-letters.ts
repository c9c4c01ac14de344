import type { DatabaseTransaction } from '../../db/connect.ts';
import type { Instant, TimeOfDay } from '../../domain/kernel/index.ts';
import { composeCode, composeNewLink, composeStaffSignIn } from '../../texts/messages/code-messages.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { composeCodeText, composeNewLinkText } from '../../texts/messages/text-messages.ts';
import type { AccessPorts } from '../access/access-context.ts';
import { codeSeconds } from '../access/one-time-code.ts';
import { staffLinkSeconds } from '../access/staff-link.ts';
import { addSeconds, timeInZone } from '../office-time.ts';
import { scopeIn, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { codePlace, linkPlace } from './link-place.ts';
import { queueMessages, type MessageWords, type NewMessage } from './queue-messages.ts';

/** A code or a link that was asked for goes out as any message: queued in the transaction that made it, sent at most once, seen in *Utboks* without its secret. */
export function accessLetters(context: AppContext): AccessPorts {
  return {
    async sendSignIn(trx, { officeId, staffId, name, email, language, secretRef }) {
      const { scope, office } = await openLetter(context, trx, officeId);
      const letterhead = { language, recipientName: name, office };
      const words = composeStaffSignIn(letterhead, {
        href: linkPlace,
        code: codePlace,
        linkUntil: timeAfter(scope, staffLinkSeconds),
        codeUntil: timeAfter(scope, codeSeconds),
      });
      await queue(scope, {
        kind: 'staff-sign-in',
        channel: 'email',
        to: { staffId },
        secretRef,
        expiresAt: addSeconds(scope.now, staffLinkSeconds),
        words: { ...envelope(office, { name, to: email, language }), ...words },
      });
    },
    async sendPersonCode(trx, { officeId, personId, name, language, channel, to, secretRef }) {
      const { scope, office } = await openLetter(context, trx, officeId);
      const facts = { code: codePlace, validUntil: timeAfter(scope, codeSeconds) };
      const letterhead = { language, recipientName: name, office };
      const words =
        channel === 'email'
          ? composeCode(letterhead, facts)
          : textOnly(composeCodeText({ language, officeName: office.name }, facts));
      await queue(scope, {
        kind: 'person-code',
        channel,
        to: { personId },
        secretRef,
        expiresAt: addSeconds(scope.now, codeSeconds),
        words: { ...envelope(office, { name, to, language }), ...words },
      });
    },
    async sendPersonLink(trx, { officeId, personId, name, language, channel, to }) {
      const { scope, office } = await openLetter(context, trx, officeId);
      const letterhead = { language, recipientName: name, office };
      const words =
        channel === 'email'
          ? composeNewLink(letterhead, linkPlace)
          : textOnly(composeNewLinkText({ language, officeName: office.name }, linkPlace));
      await queue(scope, {
        kind: 'person-link',
        channel,
        to: { personId },
        words: { ...envelope(office, { name, to, language }), ...words },
      });
    },
  };
}

interface OfficeOfLetter {
  name: string;
  email: string;
  brandColour: string;
}

async function openLetter(
  context: AppContext,
  trx: DatabaseTransaction,
  officeId: string,
): Promise<{ scope: OfficeScope; office: OfficeOfLetter }> {
  const scope = await scopeIn(context, trx, officeId, 'takt');
  const { settings, ...office } = await trx
    .selectFrom('office')
    .select(['name', 'email', 'settings'])
    .where('id', '=', officeId)
    .executeTakeFirstOrThrow();
  return { scope, office: { ...office, brandColour: brandOf(settings) } };
}

type Letter = Pick<NewMessage, 'kind' | 'channel' | 'to' | 'words'> & { secretRef?: string; expiresAt?: Instant };

async function queue(scope: OfficeScope, letter: Letter): Promise<void> {
  const common = { id: scope.ids.next(), chasing: false, plannedOn: scope.today, notBefore: scope.now, duties: [] };
  await queueMessages(scope, [{ ...common, ...letter }]);
}

function envelope(
  office: OfficeOfLetter,
  { name, to, language }: { name: string; to: string; language: MessageWords['language'] },
): Omit<MessageWords, 'subject' | 'text' | 'html'> {
  return { toName: name, toAddress: to, replyToName: office.name, replyToAddress: office.email, language };
}

function textOnly(text: string): Pick<MessageWords, 'subject' | 'text' | 'html'> {
  return { subject: '', text, html: '' };
}

function timeAfter(scope: OfficeScope, seconds: number): TimeOfDay {
  return timeInZone(addSeconds(scope.now, seconds), scope.zone);
}
