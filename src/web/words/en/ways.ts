import type { nb } from '../nb.ts';
import type { Shape } from '../shape.ts';

export const ways: Shape<typeof nb.ways> = {
  in: {
    title: 'Ways in',
    open: 'Rules for what arrives',
    pass: 'Let what is in order go on by itself',
    passHint:
      'Files that were read and have nothing to remark on are accepted without anybody looking. All else waits in the inbox.',
    passes: 'What is in order is accepted by itself.',
    waits: 'All that arrives waits for a person in the inbox.',
    quota: 'Room for each client, GB',
    quotaHint: 'When the room is used up, the client is asked to call you. Nothing is deleted.',
    quotaWrong: 'Write whole gigabytes, from 1 to 100,000.',
    save: 'Save',
    saved: 'Saved. It holds from the next file.',
    scanned: 'All that arrives is checked for viruses.',
    notScanned:
      'No virus scan is set up. Takt never opens files outside its reader, but whoever downloads one must check it. Operations sets up clamd with CLAMD_ADDRESS.',
  },
  address: {
    office: 'Forward to this address',
    officeHint:
      'Mail from clients that ended up with you. Write the organisation number in the subject, and it goes to the client; otherwise you choose the client in the Inbox. It counts from when the mail first arrived.',
    client: 'The client’s mail address for vouchers',
    clientHint:
      'What is sent here goes straight to the client, also from a new sender. Attachments are delivered and the text comes along.',
    none: 'No mailbox is set up, so vouchers cannot come by mail. Operations sets INTAKE_IMAP_URL and INTAKE_ADDRESS.',
    copy: 'Copy',
    copyOne: 'Copy {{address}}',
    copied: 'The address is copied.',
    notCopied: 'The browser did not let Takt copy. Mark the address and copy it yourself.',
    replace: 'New address',
    replaceTitle: 'Make a new address?',
    replaceWords:
      'Use this when the address gets mail it should not. What is sent to the old one is no longer delivered, but stays in the mailbox under Takt/Ikke lest. Give the client the new one.',
    replaced: 'New address: {{address}}',
  },
  keys: {
    title: 'Keys for other systems',
    hint: 'A cash register or a script delivers for the client with a key. It can deliver and see whether it arrived, nothing else.',
    none: 'No keys are made.',
    make: 'Make a key',
    name: 'What is the key for?',
    nameHint: 'For example “The till at Grünerløkka”.',
    forAll: 'all clients',
    forClient: 'Client',
    made: 'made {{date}} by {{name}}',
    used: 'last used {{date}}',
    unused: 'not used',
    revoked: 'revoked',
    revoke: 'Revoke',
    revokeOne: 'Revoke {{name}}',
    revokedTold: '{{name}} gets in no more.',
    once: 'Copy the key now. It is shown this once only.',
    close: 'I have stored it',
    copied: 'The key is copied.',
  },
  out: {
    title: 'Take out',
    hint: 'All of some periods as it came, with a list of contents and checksums, or the logs of what came.',
    logsTitle: 'Logs of all clients',
    logsHint: 'What came when, and what came after its deadline.',
    from: 'From and with',
    to: 'To and with',
    wrongOrder: 'The last day must be the same as or after the first.',
    package: 'Download all as ZIP',
    receipts: 'Receipt log',
    late: 'Late deliveries',
    formats: { pdf: 'PDF', csv: 'CSV', xlsx: 'Excel' },
    takeOne: '{{log}} as {{format}}',
  },
};
