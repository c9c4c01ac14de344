import { agreementEn } from './agreement-en.ts';
import { deliveryWordsEn } from './delivery-words-en.ts';
import { errorsEn } from './errors-en.ts';
import type { Words } from './words.ts';

/** English, the second language, in exactly the shape of `nb`. */
export const en: Words = {
  documentTypes: deliveryWordsEn.documentTypes,

  deliveries: {
    vouchers: 'vouchers',
    payroll: 'payroll basis',
    invoicing: 'invoicing basis',
    other: 'supporting material',
  },

  formDemands: {
    'sorted-by-date': 'sorted by date',
    'sorted-by-kind': 'sorted by kind',
    'sorted-by-bank-statement': 'sorted as in the bank statement',
    coded: 'coded',
    reconciled: 'reconciled with the bank',
    'voucher-for-every-bank-line': 'with a voucher for every line of the bank statement',
    'unexplained-lines-explained': 'with an explanation of every line without a voucher',
    'one-voucher-per-file': 'one file per voucher',
    'electronic-invoice': 'as an e-invoice',
    digital: 'digital',
    'mounted-on-a4': 'mounted on sheets of A4',
    legible: 'easy to read',
    signed: 'signed',
  },

  deliveryChannels: {
    takt: 'in Takt',
    'accounting-system': 'in the accounting system',
    'e-invoice-or-bank-feed': 'as an e-invoice or straight from the bank',
    paper: 'on paper',
  },

  answerKinds: {
    'nothing-this-time': 'Nothing this time',
    'in-the-system': 'It is in the system',
    'on-paper': 'It comes on paper',
  },

  obligationStates: {
    open: 'Not delivered yet',
    overdue: 'Late',
    answered: 'Answered',
    returned: 'Sent back',
    delivered: 'Delivered',
    cancelled: 'Lapsed',
  },

  silenceReasons: {
    'office-closed': 'The office is closed',
    delivered: 'Has delivered',
    cancelled: 'Is no longer to be delivered',
    answered: 'Has answered, waits for you to look',
    returned: 'Has time to mend what we sent back',
    'extension-waiting': 'Has asked for more days, waits for your answer',
    paused: 'Paused, with an end date',
    planned: 'Has given a day and an hour',
    'something-arrived': 'Has begun to deliver',
    'not-yet': 'The delivery deadline is not near',
    'not-confirmed-today': 'Delivers outside Takt, not confirmed today',
    'ladder-done': 'The messages are sent, a talk comes next',
    'between-steps': 'Has had a message, the next step comes later',
    'no-address': 'Has no address, listed under To follow up',
    bounced: 'The e-mail came back, listed under To follow up',
    'no-text-message': 'No text message can be sent, the step is noted',
    'sending-stopped': 'Sending is stopped',
    later: 'Has had a message today',
  },

  lockReasons: {
    'not-in-writing': 'The surcharge is not agreed in writing',
    'accepted-after-deadline': 'The agreement was accepted after the delivery deadline',
    'period-before-start': 'The period began before we took over',
    consumer: 'The client is a consumer',
    'no-notice': 'No notice with the sum arrived in time',
    'office-slip': 'The office did not do its part in time',
    'not-confirmed-missing': 'Nobody has looked and confirmed that something is missing',
  },

  conditionsMet: {
    'not-in-writing': 'Agreed in writing',
    'accepted-after-deadline': 'Accepted before the delivery deadline',
    'period-before-start': 'The period began after we took over',
    consumer: 'The client is not a consumer',
    'no-notice': 'A notice with the sum reached a server',
    'office-slip': 'The office did its part in time',
    'not-confirmed-missing': 'Somebody has looked and confirmed that it is missing',
  },

  officeSlips: {
    'extension-unanswered': 'The request for more days was not answered in time',
    'answer-not-looked-at': 'Nobody looked at the answer in time',
    'report-late': 'The office did not deliver in time',
  },

  recordKinds: {
    'client-added': 'New client',
    'client-changed': 'Changed client',
    'contact-changed': 'Changed contact',
    'link-issued': 'New link',
    'link-revoked': 'Revoked link',
    'agreement-registered': 'Agreement',
    'proposal-sent': 'Agreement sent for acceptance',
    'proposal-seen': 'Agreement opened',
    'proposal-accepted': 'Agreement accepted',
    'proposal-declined': 'Agreement declined',
    'proposal-withdrawn': 'Agreement withdrawn',
    'proposal-expired': 'Agreement without an answer',
    'agreement-in-force': 'Agreement in force',
    'agreement-sealed': 'Agreement sealed',
    'agreement-ended': 'End of agreement',
    'price-adjustment-made': 'Price adjustment',
    'price-adjusted': 'Adjusted price',
    'price-adjustment-ended': 'No price adjustment',
    'duty-arisen': 'Delivery deadline',
    'duty-cancelled': 'Lapse',
    'duty-moved': 'Moved deadline',
    'missing-confirmed': 'Confirmed as missing',
    'message-queued': 'Message in the queue',
    'message-attempted': 'Sending',
    'message-accepted': 'Message accepted by server',
    'message-failed': 'Message not sent',
    'message-in-doubt': 'Sending in doubt',
    'message-bounced': 'Bounce',
    'message-dropped': 'Message taken out',
    'step-noted': 'Noted step',
    'page-visited': 'Visit',
    'file-received': 'Delivered file',
    'file-moved': 'Moved file',
    'paper-registered': 'Delivered on paper',
    'item-accepted': 'Accepted',
    'item-returned': 'Sent back',
    'answer-given': 'Answer',
    'answer-confirmed': 'Confirmed answer',
    'answer-refused': 'Refused answer',
    'client-called': 'Telephone call',
    'plan-made': 'Plan',
    'extension-requested': 'Request for more days',
    'extension-granted': 'More days',
    'extension-declined': 'No more days',
    'extension-lapsed': 'Wish lapsed',
    delivered: 'Delivered',
    'delivery-reopened': 'Reopened',
    'report-done': 'The office delivered',
    'report-undone': 'Not delivered after all',
    'surcharge-forgiven': 'First time, free',
    'surcharge-proposed': 'Proposed surcharge',
    'surcharge-approved': 'Approved surcharge',
    'surcharge-waived': 'Waived surcharge',
    'surcharge-undone': 'Undone surcharge',
    'surcharge-rested': 'Resting surcharge',
    'surcharge-exported': 'Surcharge to invoicing',
    'surcharge-credited': 'Credited surcharge',
    'request-entered': 'Urgent',
    'request-withdrawn': 'Not urgent after all',
    'request-done': 'Urgent work done',
    'package-lapsed': 'Package price lapsed',
    'package-restored': 'Package price restored',
    'package-lapse-undone': 'Package price kept',
    'reminders-paused': 'Pause',
    'reminders-resumed': 'End of pause',
    'minutes-entered': 'Entered time',
    'history-imported': 'Imported history',
    'words-erased': 'Erased words',
  },

  reminderSteps: {
    early: 'Short message ahead',
    main: 'Reminder',
    text: 'Text message',
    call: 'Task: call',
  },

  taskKinds: {
    'no-address': {
      label: 'No address',
      todo: 'Enter an e-mail address or a mobile number. The client gets no messages before that.',
    },
    refused: {
      label: 'The address was not accepted',
      todo: 'The server said no to the address. Ask the client for another one.',
    },
    bounced: { label: 'The e-mail came back', todo: 'Ask the client for a new address, and enter it.' },
    failed: { label: 'The message was not sent', todo: 'See why in the outbox, and send it again.' },
    'in-doubt': {
      label: 'Not sure that the message arrived',
      todo: 'We do not know whether the message arrived. Ask the client, or send it again.',
    },
    'paused-past-deadline': {
      label: 'Paused past the deadline',
      todo: 'The delivery deadline has passed while the reminders are paused. End the pause, or grant more days.',
    },
    'call-client': { label: 'Call the client', todo: 'The messages were sent and not answered. Call today.' },
    'extension-to-decide': {
      label: 'Asks for more days',
      todo: 'Answer by the agreed day. If the answer comes later, there is no surcharge.',
    },
    'answer-to-look-at': {
      label: 'Has answered',
      todo: 'See that the answer holds, by the agreed day. If that comes later, there is no surcharge.',
    },
    'arrival-to-look-at': { label: 'Something has come', todo: 'Look at it, and accept it or send it back.' },
    'surcharge-objected': {
      label: 'Does not agree with a surcharge',
      todo: 'The surcharge rests. Talk with the client, and approve or waive it afterwards.',
    },
    'arrival-to-place': { label: 'A file without a place', todo: 'Choose what the file is for.' },
    'no-plan': { label: 'No plan', todo: 'Put the job into the plan.' },
    'seal-replaced': {
      label: 'The seal is new',
      todo: 'The old key could not be read. Give clients the new fingerprint.',
    },
    'report-due': {
      label: 'Promised by us',
      todo: 'Deliver it, and tick it off. Coming late may cost us the surcharge.',
    },
    'absent-without-deputy': {
      label: 'Away without a deputy',
      todo: 'Choose a deputy, so that no client is left waiting.',
    },
    'clock-jump': {
      label: 'The clock jumped',
      todo: 'Sending has stopped. See that the clock of the machine is right, and start sending again.',
    },
    'outside-to-confirm': {
      label: 'Look outside Takt',
      todo: 'Takt does not see what is delivered there. Confirm what is missing today.',
    },
    'sms-not-configured': {
      label: 'Text messages are not set up',
      todo: 'Call instead, or ask whoever runs Takt to set up text messages.',
    },
    'proposal-declined': {
      label: 'Declined the agreement',
      todo: 'Read the reason on the client’s page, and talk. The old agreement holds until you both agree.',
    },
    'proposal-unopened': {
      label: 'Has not opened the agreement',
      todo: 'Call and ask whether the e-mail came. The agreement does not hold before it is accepted.',
    },
    'signer-name-differs': {
      label: 'Another name than the signer’s',
      todo: 'The name stands in the evidence behind the sealed agreement. Ask the client who answered. The agreement is accepted.',
    },
    'proposal-expired': {
      label: 'Nobody answered the agreement',
      todo: 'Send it again with a new day, or let the old one hold. Without an answer nothing is accepted.',
    },
    'price-not-told': {
      label: 'The price notice did not get there',
      todo: 'Call the client. Then make a new price adjustment with a later day. Until then the price is the same.',
    },
    'package-lapsed': {
      label: 'The package price does not hold',
      todo: 'Invoice by the hour as long as it lasts. The days are on the client’s page, and the client has been told.',
    },
    'package-restored': {
      label: 'The package price holds again',
      todo: 'Invoice by the package again. The days are on the client’s page, and the client is told.',
    },
    'package-lapse-undone': {
      label: 'The package price holds after all',
      todo: 'What it lapsed for has changed. See whether something was invoiced by the hour, and correct it.',
    },
    'lapse-not-told': {
      label: 'The letter about the package price did not get there',
      todo: 'The package price holds until the client has got it. Enter an address that works, and Takt sends the letter again.',
    },
    talk: { label: 'Time for a talk', todo: 'Prepare a talk. It helps more than another surcharge.' },
  },

  waiveReasons: {
    'own-contribution': 'We were part of the delay',
    illness: 'Illness',
    'agreed-by-phone': 'Agreed by phone',
    other: 'Other',
  },

  returnReasons: deliveryWordsEn.returnReasons,

  agreement: {
    template: {
      'vat-two-monthly': 'Vouchers for each VAT period',
      'vat-two-monthly-with-payroll': 'Vouchers for each VAT period, and payroll',
      monthly: 'Vouchers each month',
      yearly: 'Vouchers once a year',
      'payroll-only': 'Payroll only',
      'follows-vat': 'Vouchers by the client’s own VAT periods',
      'four-monthly': 'Vouchers every four months',
      'year-end': 'Year-end close',
      invoicing: 'Invoicing for the client',
    },
    ...agreementEn,
  },

  contactScopes: { vouchers: 'vouchers', payroll: 'payroll', agreement: 'the agreement' },

  staffRoles: { owner: 'Owner', manager: 'Manager', accountant: 'Accountant', assistant: 'Staff member' },

  messageKinds: {
    early: 'Short message ahead',
    main: 'Reminder',
    text: 'Text reminder',
    'request-price': 'Price of what is urgent',
    receipt: 'Receipt',
    'receipt-partial': 'Receipt, something is left',
    forgiven: 'First time, free',
    returned: 'Sent back',
    'extension-granted': 'More days',
    'extension-declined': 'No more days',
    'surcharge-approved': 'Approved surcharge',
    'price-adjustment': 'Price adjustment',
    'package-lapsed': 'The package price lapses',
    'package-restored': 'The package price holds again',
    'package-lapse-undone': 'The package price holds after all',
    'person-code': 'One-time code',
    'person-link': "Link to the client's page",
    'staff-sign-in': 'Sign-in',
  },

  messageStatuses: {
    queued: 'In the queue',
    attempting: 'Sending now',
    accepted: 'Accepted by server',
    failed: 'Not sent',
    'in-doubt': 'In doubt',
    dropped: 'Taken out',
    noted: 'Noted, not sent',
  },

  errors: errorsEn,
};
