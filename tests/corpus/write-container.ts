import MailComposer from 'nodemailer/lib/mail-composer';
import { ZipFile } from 'yazl';

interface Held {
  name: string;
  bytes: Buffer;
}

export async function writeZip(files: readonly Held[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A mail with everything attached, as it is saved from a mail program. */
export async function writeMail(files: readonly Held[]): Promise<Buffer> {
  return new MailComposer({
    from: 'Jo Holm <jo@kunden.example>',
    to: 'bilag@kontoret.example',
    subject: 'Bilag for september og oktober',
    date: new Date('2026-11-18T08:00:00Z'),
    messageId: '<bilag@kunden.example>',
    text: 'Hei!\n\nHer er bilagene for september og oktober.\n\nHilsen Jo',
    attachments: files.map(({ name, bytes }) => ({ filename: name, content: bytes })),
  })
    .compile()
    .build();
}
