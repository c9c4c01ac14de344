import type { errorsNb } from './errors-nb.ts';

/** The same codes as in bokmål. */
export const errorsEn: Record<keyof typeof errorsNb, string> = {
  'request.invalid': 'Something in the form is missing or wrong. Mend the marked fields, and send again.',
  'request.too-large': 'What you sent is too large. Send a little at a time.',
  'request.too-many': 'There were too many tries in a short time. Wait a minute, and try again.',
  'request.origin': 'The page was opened from somewhere other than Takt. Open Takt again, and try once more.',
  'request.not-found': 'We did not find what you asked for. It may be moved or deleted. Go back to the list.',
  'request.conflict': 'Someone else changed this while you were at it. Reload the page, and see what holds now.',
  'request.unsupported': 'Takt cannot take this format. Send a PDF, a photo or a spreadsheet.',

  'access.signed-out': 'You are signed out. Sign in again, and go on where you were.',
  'access.forbidden': 'You do not have access to this. Ask a manager at the office for access.',
  'access.link-revoked': 'The link has been replaced. Ask for a new one, and we send it to the address we know.',
  'access.code-wrong': 'The code is not right. Look at the message, and type the six digits again.',
  'access.code-expired': 'The code is too old. Ask for a new one, and type it here.',
  'access.code-spent': 'The code is used, or it has been tried five times. Ask for a new one, or call the office.',
  'access.code-needed': 'You need a code to see this. Ask for a code, and we send it at once.',

  'server.failed': 'Something went wrong on our side. What you sent before is safe. Try again in a little while.',
  'storage.full': 'There is no room for the file here now. Keep it, and try again in an hour.',
  'storage.corrupt': 'The file was not stored right here, and was not taken. Keep it, and send it again.',
  'file.too-large': 'The file is too large. The limit is {maxMegabytes} MB. Split it, or send a smaller photo.',
  'file.empty': 'The file is empty. It may have been lost on the way. Choose it again, and send once more.',
  'file.unreadable': 'The file cannot be read on this device. Choose it again, or take a new photo.',

  'agreement.key-repeated': 'Two clauses or two items have the same key. Give one of them another key.',
  'agreement.no-duties': 'The agreement has no clauses on delivery. Add at least one.',
  'agreement.no-essential-item': 'The clause has nothing that must be delivered. Mark at least one item as essential.',
  'agreement.dates-do-not-match-periods':
    'The number of fixed dates does not match the number of periods in the year. Enter one date for each period.',
  'agreement.cap-missing': 'A surcharge that runs must have a cap. Enter the most that one delivery can cost.',

  'surcharge.already-decided': 'Someone else has decided this surcharge. Reload the page to see what was decided.',
  'surcharge.reason-missing': 'A reason is missing. Choose a reason to waive it, and it stands in the record.',
  'extension.already-decided':
    'Someone else has answered this request for more days. Reload the page to see the answer.',
  'message.not-in-doubt': 'We know what became of this message. It can be sent again only when there is doubt.',

  'import.missing-name': 'The row has no name. Enter the name of the client.',
  'import.orgnr-invalid': 'The organisation number does not hold. See that it has nine digits and that all are right.',
  'import.orgnr-repeated': 'The organisation number is there already. Take out one of the rows, or mend the number.',
  'import.date-invalid': 'The date cannot be read. Write it as 20.11.2026.',
  'import.unknown-term': 'We do not know this VAT period. Write two months, year or none.',
  'import.unknown-template': 'We do not know this agreement template. Choose one of those on the list.',
  'import.unknown-lead': 'We found nobody at the office by this name. Write the name as it stands in Takt.',
  'import.no-contact': 'The row has no contact with an e-mail address or a mobile number. Enter at least one.',
  'import.too-many-rows': 'The spreadsheet has too many rows. The limit is {max}. Split it, and import one at a time.',
  'import.unreadable-file': 'We cannot read the file. Save it as CSV or Excel, and try again.',
  'import.formula': 'The cell holds a formula. Paste the value instead, and try again.',

  'mail.smtp-url': 'The address of the mail server is wrong. Write it as smtps://user:password@server.',
  'mail.imap-url': 'The address of the mailbox is wrong. Write it as imaps://user:password@server.',
  'mail.address': 'The e-mail address is not right. Write it as name@company.no.',
  'mail.line-break': 'A field has a line break where there can be none. Write all of it on one line.',
  'mail.header': 'The message has a header that cannot be sent. Tell whoever runs Takt.',
  'mail.message-id': 'The message has a number that cannot be sent. Tell whoever runs Takt.',
  'sms.url': 'The address of the text message service is wrong. Write it as https://server/path.',
  'failpoints.unreadable': 'The setting for tried faults cannot be read: {entry}. Mend it, and start again.',
};
