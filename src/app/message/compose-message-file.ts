import { composeMail } from '../../mail/compose-mail.ts';
import { calendarOf } from './send-message.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A message as a file that any mail program opens. Its link is masked, as it is stored. A text message becomes a file of plain text. */
export async function composeMessageFile(
  scope: OfficeScope,
  id: string,
): Promise<{ name: string; kind: string; content: Uint8Array } | { refused: 'not-found' }> {
  const row = await scope.trx
    .selectFrom('message as m')
    .innerJoin('message_text as t', (join) =>
      join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
    )
    .innerJoin('office as f', 'f.id', 'm.office_id')
    .selectAll('t')
    .select(['m.channel', 'm.message_id_header', 'm.created_at', 'f.name', 'f.email'])
    .where('m.office_id', '=', scope.officeId)
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.channel === 'sms') {
    const text = `${row.to_name} <${row.to_address}>\n\n${row.body_text}\n`;
    return { name: `${id}.txt`, kind: 'text/plain; charset=utf-8', content: Buffer.from(text) };
  }
  const mail = await composeMail({
    messageId: row.message_id_header,
    from: { name: row.name, address: row.email },
    to: { name: row.to_name, address: row.to_address },
    replyTo: { name: row.reply_to_name, address: row.reply_to_address },
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    language: row.language,
    sentAt: row.created_at,
    ...calendarOf(row),
  });
  return { name: `${id}.eml`, kind: 'message/rfc822', content: mail.content };
}
