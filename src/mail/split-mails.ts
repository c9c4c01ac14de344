/**
 * The single mails of a file: an `.eml` is one, an mbox begins each with a line `From …` after an empty one.
 * In an mbox a line of the mail itself that begins so carries a `>` before it, which is left as it is: nothing is read from such lines.
 */
export function splitMails(file: Uint8Array): Uint8Array[] {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  if (!text.startsWith('From ')) return [file];
  return text.split(/(?<=\r?\n\r?\n)(?=From \S+ .*\d\d:\d\d)/).map((mail) => Buffer.from(mail, 'latin1'));
}
