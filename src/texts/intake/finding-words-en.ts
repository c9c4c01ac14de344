import type { FindingCatalogue } from './finding-words.ts';

export const findingWordsEn: FindingCatalogue = {
  'missing-item': {
    label: 'Missing',
    office: '{item}: missing.',
    client: 'We lack {itemInSentence}. Send it here, or answer that there is nothing this time.',
    cases: {
      unplaced: {
        office: '{item}: missing, but there are files that have not been placed.',
        client: 'We will see if {itemInSentence} is among what you sent. You need do no more now.',
      },
      other: {
        office: 'What was sent as {itemInSentence} seems to be something else.',
        client: 'We will look at what you sent as {itemInSentence}. You need do no more now.',
      },
    },
  },
  'wrong-period': {
    label: 'Wrong period',
    office: '{file} is of {on}. That is outside {period}.',
    client: '{file} is of {on}. That is outside {period}. Send the right one, or say if it is to be part of it.',
    many: 'These are not from {period}: {files}. Send the right ones, or say if they are to be part of it.',
  },
  'wrong-company': {
    label: 'Wrong company',
    office: '{file} is for another company: {other}. The client is {clientName}, {clientOrgnr}.',
    client: '{file} is for {other}, not {clientName}. Send it for the right company, or say if we are wrong.',
    many: 'These are not for {clientName}: {files}. Send them for the right company, or say if we are wrong.',
  },
  'duplicate-bytes': {
    label: 'Same file',
    office: '{file} is the same file as {otherFile}, which came on {otherOn}.',
    client: 'We have had {file} before. You need do no more.',
    many: 'We have had these before: {files}. You need do no more.',
  },
  'duplicate-meaning': {
    label: 'Same voucher',
    office:
      '{file} seems to be the same voucher as {otherFile}, which came on {otherOn}. Number {number}. Seller: {seller}.',
    client: '{file} looks like a voucher that we have had before. You need do no more.',
    many: 'These look like vouchers that we have had before: {files}. You need do no more.',
    cases: {
      numberless: {
        office:
          '{file} has the day and the sum of {otherFile}, which came on {otherOn}. Neither has a number, so it may be two purchases. Seller: {seller}.',
      },
    },
  },
  illegible: {
    label: 'Not readable',
    office: '{file} is hard to read: {fault}.',
    client: 'We cannot read {file}. Take a new photo in good light.',
    many: 'We cannot read these: {files}. Take a new photo of each in good light.',
    cases: {
      'blank-page': {
        client: '{file} is blank. Take a new photo, or scan the page again.',
        many: 'These are blank: {files}. Take a new photo of each.',
      },
      'low-resolution': {
        client: 'The photo {file} is too small to read. Go closer, and take a new one.',
        many: 'These photos are too small to read: {files}. Go closer, and take new ones.',
      },
      blurred: {
        client: 'The photo {file} is blurred. Hold the phone still, and take a new one.',
        many: 'These photos are blurred: {files}. Hold the phone still, and take new ones.',
      },
      'too-dark': {
        client: 'The photo {file} is too dark. Take a new one where there is light.',
        many: 'These photos are too dark: {files}. Take new ones where there is light.',
      },
      'cut-off': {
        client: 'Some of {file} is cut off. Take a new photo with all of it.',
        many: 'Some of these is cut off: {files}. Take new photos with all of it.',
      },
    },
  },
  'cannot-open': {
    label: 'Cannot be opened',
    office: '{file} cannot be opened: {fault}.',
    client: 'We cannot open {file}. Send it again, or take a photo.',
    many: 'We cannot open these: {files}. Send them again, or take photos.',
    cases: {
      encrypted: {
        client: '{file} is locked with a password. Send it without one.',
        many: 'These are locked with a password: {files}. Send them without one.',
      },
      'too-heavy': { client: '{file} is too big. Cut it in two, and send each part.' },
      'too-many-pages': { client: '{file} has too many pages. Cut it in two, and send each part.' },
      'too-many-pixels': { client: 'The photo {file} is too big. Take a new one of normal size.' },
      'too-deep': { client: '{file} has folders within folders. Send the files as they are, not packed.' },
      'too-many-parts': { client: '{file} has too many files in it. Send fewer at a time.' },
      'unpacks-too-large': {
        client: '{file} grows too big when it is opened. Send the files as they are, not packed.',
      },
      'forbidden-xml': { client: '{file} has something in it that we do not open. Ask the maker for a new one.' },
    },
  },
  'several-in-one': {
    label: 'Several in one file',
    office: '{file} seems to hold {count} vouchers, from page {pages}.',
    client: 'There are {count} vouchers in {file}. Send them one by one, a file for each.',
    many: 'There are several vouchers in each of these: {files}. Send a file for each voucher.',
  },
  'not-sorted': {
    label: 'Not sorted',
    office:
      'The vouchers are not {order}. This is about {count} vouchers. File: {file}. {beforeOn} lies before {afterOn}.',
    client: 'The vouchers did not come {order}. We put them in order this time.',
    cases: {
      within: {
        client:
          'The vouchers in {file} are not {order}. {beforeOn} lies before {afterOn}. Sort them, and send the file again.',
      },
    },
  },
  'not-coded': {
    label: 'Not coded',
    office: '{file} has no account. This is about {count} of {of} vouchers.',
    client: '{file} has no account. Write the account on the voucher, or send a list.',
    many: 'These have no account: {files}. Write the account on each voucher, or send a list.',
  },
  'not-electronic': {
    label: 'Not an e-invoice',
    office: '{file} did not come as an e-invoice. Seller: {seller}.',
    client: '{file} did not come as an e-invoice. Ask the seller to send you one.',
    many: 'These did not come as e-invoices: {files}. Ask those you buy from to send you e-invoices.',
    cases: {
      own: {
        office: '{file} is the client’s own invoice, and it did not come as an e-invoice.',
        client: '{file} did not come as an e-invoice. Send it as one, as we have agreed.',
        many: 'These did not come as e-invoices: {files}. Send them as such, as we have agreed.',
      },
      paper: {
        office: '{file} came on paper, and digital was agreed.',
        client: '{file} came on paper. Take photos and send them here next time.',
        many: 'These came on paper: {files}. Take photos and send them here next time.',
      },
    },
  },
  'series-gap': {
    label: 'Gap in the number series',
    office: 'Number {numbers} is missing in the client’s own invoices, between {before} and {after}.',
    client: 'Invoice {numbers} is missing. Send it, or say if the number was not used.',
    cases: {
      several: { client: 'Invoice {numbers} are missing. Send them, or say if the numbers were not used.' },
    },
  },
  'statement-gap': {
    label: 'Bank statement does not go on',
    office:
      'The bank statement {file} does not go on from the one before. That one closed at {closing}, this one opens at {opening}. The days {fromOn} to {toOn} are missing.',
    client:
      'Some of the bank statement is missing. It is from {fromOn} to {toOn}. Fetch it from the bank again, and send it here.',
  },
  'statement-sum': {
    label: 'Balance does not add up',
    office: 'The balance in {file} does not follow from the lines. It says {stated}, the lines give {found}.',
    client: 'The balance in {file} does not follow from the lines. Fetch it from the bank again, and send it here.',
    many: 'The balance does not follow from the lines in these: {files}. Fetch them from the bank again, and send them here.',
  },
  'missing-account': {
    label: 'Account missing',
    office: 'Bank statement for {name}: missing.',
    client: 'We lack the bank statement for {name}. Fetch it from the bank, and send it here.',
    cases: {
      some: {
        office: 'Bank statement for at least one of the accounts is missing: {accounts}. The files do not say which.',
        client:
          'We lack the bank statement for at least one of the accounts: {accounts}. Fetch it from the bank, and send it here.',
      },
    },
  },
  'line-without-voucher': {
    label: 'Line without voucher',
    office: '{amount} on {on}, {text}: no voucher fits.',
    client: 'What is {amount} on {on}, {text}? If you have the voucher, send it. Else you can answer with a sentence.',
  },
  'voucher-without-line': {
    label: 'Voucher without line',
    office: '{file} of {amount} on {on} is not to be found in the bank statement. Seller: {seller}.',
    client: 'We do not find {amount} of {on} in the bank. Say if it was paid in some other way.',
  },
  'sum-wrong': {
    label: 'Sum does not add up',
    office: '{what} in {file} does not add up. It says {stated}, the figures give {found}.',
    client: 'The sum in {file} does not add up. It says {stated}, we get {found}. Ask the seller for a new one.',
  },
  'account-changed': {
    label: 'New account number',
    office:
      '{seller} has another account number than before: {account}, before {earlierAccount}. Call the seller on a number that you know before anything is paid.',
    client: '{seller} has a new account number. Call them on a number that you know before you pay.',
  },
  'birth-number': {
    label: 'Birth number by e-mail',
    office: '{file} holds a birth number, and came by open e-mail. Number of places: {count}.',
    client:
      '{file} holds a birth number, and came by e-mail. Send such things here next time, so that no one else sees it.',
    many: 'These hold birth numbers, and came by e-mail: {files}. Send such things here next time, so that no one else sees it.',
  },
  'sender-not-verified': {
    label: 'Unknown sender',
    office:
      'Nothing shows that the e-mail of {receivedOn} came from the client. Look at the sender before you take it in.',
    client: 'We got an e-mail on {receivedOn}, and do not know if it is from you. Say if you sent it.',
  },
  'not-scanned': {
    label: 'Not checked for viruses',
    office: '{file} is too large for the virus scan, and has not been checked. Check it before you open it.',
    client: '{file} is too large for our virus scan, so one of us looks at it.',
  },
  virus: {
    label: 'Virus',
    office: 'The virus scan found something in {file}. It has not been opened.',
    client: 'A virus was found in {file}, and we do not open it. Check your computer, and send a new file.',
  },
};
