import type { RecordSentences } from './record-key.ts';

/** What each event says, in English. */
export const recordEn: RecordSentences = {
  'client-added': 'The client was added by {who}. The engagement runs from {startOn}. The engagement lead is {lead}.',
  'client-changed':
    'What is known of the client was changed by {who}. It concerns {fields}. The engagement lead is now {lead}. The name is now “{newName}”.',
  'client-changed/left': 'The engagement with the client was ended by {who}.',
  'client-changed/undone': 'The client was taken out again by {who}, because the import was undone.',
  'contact-changed': 'What is known of a contact was changed by {who}. The contact is {contact}.',
  'contact-changed/added': 'A contact was added by {who}. The contact is {contact}.',
  'contact-changed/removed': 'A contact was removed by {who}. The contact was {contact}.',
  'contact-changed/ordered': 'The order of the contacts was changed by {who}.',
  'contact-changed/language': '{who} chose the language of their page and messages. It is {language}.',
  'link-issued': "A new link to the client's page was made by {who}. It is for {contact}.",
  'link-revoked': "A link to the client's page was revoked by {who}. It was for {contact}.",
  'agreement-registered': 'The agreement was registered by {who}. The client accepted it in writing on {acceptedOn}.',
  'agreement-registered/unwritten':
    'Deadlines without a written agreement were registered by {who}. They cannot lead to a surcharge.',
  'proposal-sent': 'An agreement was sent for acceptance by {who}. The answer is expected by {answerByOn}.',
  'proposal-sent/change':
    'Change no. {number} of the agreement was sent for acceptance by {who}. The answer is expected by {answerByOn}.',
  'proposal-seen': '{who} opened the agreement that waits for an answer.',
  'proposal-accepted': '{who} accepted the agreement that was shown.',
  'proposal-accepted/paper':
    'The agreement was accepted on paper. It was registered by {who}. The day was {acceptedOn}.',
  'proposal-declined': '{who} declined the agreement. The reason is “{words}”.',
  'proposal-withdrawn': 'The agreement that waited for an answer was withdrawn by {who}. The reason is “{words}”.',
  'proposal-expired': 'Nobody answered the agreement in time. It does not hold.',
  'agreement-in-force': 'Both have accepted the agreement. It holds from {startOn}.',
  'agreement-in-force/change': 'Both have accepted change no. {number} of the agreement. It holds from {startOn}.',
  'agreement-sealed': "The agreement was sealed by Takt with the office's key.",
  'agreement-ended': 'The agreement was ended by {who}. Its last day was {endedOn}.',
  'agreement-ended/replaced':
    'The agreement was replaced by a new one, registered by {who}. The last day of the old one was {endedOn}.',
  'agreement-ended/client-left': 'The agreement was ended by {who}, with the engagement. Its last day was {endedOn}.',
  'price-adjustment-made':
    'The prices follow the index, as the agreement says. It was prepared by {who}. The new prices hold from {startOn}. ' +
    'The notice has to arrive by {noticeByOn}.',
  'price-adjusted':
    'The prices followed the index, as the agreement says. They hold from {startOn}. The notice arrived on {noticeOn}.',
  'price-adjustment-ended':
    'The price adjustment was undone by {who}, before the notice was sent. It was to hold from {startOn}.',
  'price-adjustment-ended/not-told':
    'The prices were not adjusted, because the notice did not arrive in time. They were to hold from {startOn}.',
  'price-adjustment-ended/overtaken':
    'The prices were not adjusted, because the agreement was changed or ended. They were to hold from {startOn}.',
  'duty-arisen': 'The deadline for {duty} is {dueOn}.',
  'duty-cancelled': 'The delivery of {duty} lapsed.',
  'duty-cancelled/replaced': 'The delivery of {duty} lapsed, because the agreement was replaced by a new one.',
  'duty-cancelled/client-left': 'The delivery of {duty} lapsed, because the engagement ended.',
  'duty-cancelled/facts-changed': 'The delivery of {duty} lapsed, because what is known of the client was changed.',
  'duty-moved': 'The deadline for {duty} was moved. It was {fromOn}. It is now {dueOn}.',
  'missing-confirmed': '{who} looked at what has been delivered for {period}. Still missing: {missing}.',
  'missing-confirmed/nothing': '{who} looked at what has been delivered for {period}, and nothing was missing.',
  'message-queued': '{message} to {to} was made ready to send. It is about {duties}.',
  'message-attempted': 'Sending {message} to {to} began. It was attempt number {attempt}.',
  'message-accepted':
    '{message} to {to} was accepted by the server. It is about {duties}. It gave notice of a surcharge from {noticeFrom}.',
  'message-accepted/free':
    '{message} to {to} was accepted by the server. It is about {duties}. It said that this time there is no surcharge.',
  'message-failed': '{message} to {to} was not sent. It does not count as a notice.',
  'message-in-doubt': 'It is not certain that {message} to {to} arrived. It does not count as a notice.',
  'message-bounced': '{message} to {to} came back. It does not count as a notice.',
  'message-bounced/complaint': '{message} to {to} was reported as unwanted. It does not count as a notice.',
  'message-narrowed': '{message} to {to} was reworded before it went. It is no longer about {duties}.',
  'message-dropped': '{message} to {to} was taken out and not sent.',
  'message-dropped/nothing-missing': '{message} to {to} was not sent. Nothing was missing any more.',
  'message-dropped/stale':
    '{message} to {to} was taken out, because it had waited too long. It does not count as a notice.',
  'step-noted': 'One step in following up {duty} was not taken, and it is not taken later. The step was “{step}”.',
  'step-noted/no-text-message':
    'No text message about {duty} was sent, because text messages or a mobile number are not set up.',
  'page-visited': '{who} opened their page.',
  'file-received': '{who} delivered {item} for {period}. The file is called “{file}”.',
  'file-received/unplaced': '{who} delivered a file that nobody has placed yet. The file is called “{file}”.',
  'file-received/mends':
    '{who} delivered {item} for {period} again, in place of what was sent back. The file is called “{file}”.',
  'file-moved': '{who} placed a file. It is now {item} for {period}.',
  'file-moved/away': '{who} moved a file that belonged to another company.',
  'file-moved/unplaced': '{who} moved a file here. It has no place yet.',
  'file-opened': 'Takt unpacked a file. It is called “{file}”.',
  'file-sent-on': 'Takt put a file in the accounting system. It is called “{file}”.',
  'ledger-connected': '{who} connected the accounting system.',
  'ledger-disconnected': '{who} disconnected the accounting system. The key was erased.',
  'paper-registered': '{who} took in {items} on paper for {period}. The day was {handedOverOn}.',
  'item-accepted': '{who} accepted {item} for {period}. The remark to the client was “{words}”.',
  'item-accepted/by-rule': 'Takt found {item} for {period} in order and accepted it by the rule of the office.',
  'judgement-undone': '{who} took back what was decided about {item} for {period}. It waits to be looked at.',
  'received-day-corrected':
    '{who} corrected the day on which something came. It came {receivedOn}. Before, it said {wasReceivedOn}.',
  'files-joined': '{who} joined several files to one. It is called “{file}”.',
  'finding-set-aside': '{who} looked at something that Takt had found and set it aside.',
  'item-returned':
    '{who} sent back {item} for {period}. The reason is “{reason}”. Mended by {mendByOn}, it counts from the day it first came. ' +
    'The client was told “{words}”.',
  'answer-given': '{who} answered “{answer}” about {item} for {period}.',
  'answer-confirmed': '{who} confirmed the answer about {item} for {period}. It counts as delivered on {countsOn}.',
  'answer-refused': '{who} looked, and the answer about {item} for {period} was not right.',
  'question-asked': '{who} asked a question. The answer is awaited by {answerByOn}. The question was “{words}”.',
  'question-answered': '{who} answered a question. The answer was “{words}”.',
  'question-settled': '{who} settled a question.',
  'question-withdrawn': '{who} withdrew a question.',
  'client-called': '{who} called the client and got an answer. It was about {duties}. The note is “{words}”.',
  'client-called/no-answer': '{who} called the client and got no answer. It was about {duties}. The note is “{words}”.',
  'plan-made': '{who} chose when it suits to deliver {duties}. The plan is {on}, {at}.',
  'extension-requested': '{who} asked for more days for {duty}, until {proposedOn}. The words were “{words}”.',
  'extension-granted': '{who} gave more days for {duty}. The deadline is now {untilOn}.',
  'extension-declined': '{who} did not give more days for {duty}. The deadline is the same.',
  'extension-lapsed': 'The wish for more days for {duty} lapsed, because the delivery had ended. It was not answered.',
  delivered:
    'All that is needed for {duty} was delivered in time. The last of it came on {deliveredOn}. The deadline was {dueOn}.',
  'delivered/late':
    'All that is needed for {duty} was delivered, {days} after the deadline. The last of it came on {deliveredOn}. The deadline was {dueOn}.',
  'promise-moved': '{report}: the new date is {toOn}. Before it was {fromOn}. It was approved by {who}.',
  'promise-move-undone': '{report}: the new date {toOn} was taken back by {who} before the client knew of it.',
  'promise-set-aside':
    '{job}: the new date {toOn} was not approved for now. It was decided by {who}. What was written is “{words}”.',
  'promise-set-aside-undone': '{job}: the question of a new date was taken up again by {who}.',
  'job-done': '{job} is done. It was entered by {who}.',
  'reminder-asked': '{who} wanted the client to be asked when it suits to deliver {duty}.',
  'reminder-ask-undone': '{who} did not want the client to be asked about {duty} after all.',
  'job-given': '{job} is done by {colleague}. It was decided by {who}.',
  'job-moved': '{job} was moved to {toOn} in the plan. Before it stood on {fromOn}. It was done by {who}.',
  'job-let-go': '{job} is no longer moved to {fromOn}. It was done by {who}.',
  'job-reopened': '{job} was not done after all. It was put right by {who}.',
  'report-done': '{report} was delivered on {doneOn}. It was entered by {who}. The day that was promised was {dueOn}.',
  'report-undone':
    '{report} had not been delivered after all. It was put right by {who}. The day that is promised is {dueOn}.',
  'delivery-reopened': 'The delivery of {duty} no longer counts as complete.',
  'surcharge-forgiven':
    'There is no surcharge for {duty}, because the first time is free. Otherwise it would have been {sum}.',
  'surcharge-proposed':
    'A surcharge for {duty} was proposed, {sum}. It is counted from {firstChargedOn} to {countedToOn}. A person decides whether it is to stand.',
  'surcharge-approved': '{who} approved the surcharge for {duty}, {sum}.',
  'surcharge-waived':
    '{who} waived the surcharge for {duty}, {sum}. The reason is “{reason}”. The words were “{words}”.',
  'surcharge-undone': '{who} took back the decision on a surcharge for {duty}.',
  'surcharge-rested':
    '{who} let the surcharge of {sum} for {duty} rest, because the client does not agree. The client said “{words}”.',
  'surcharge-rested/objected':
    'The surcharge of {sum} for {duty} rests, because {who} does not agree. The words were “{words}”.',
  'surcharge-exported':
    '{who} passed the surcharge for {duty} on to invoicing, {sum}. The invoice has number {number}.',
  'surcharge-exported/credit':
    '{who} passed the credit of the surcharge for {duty} on to invoicing, {sum}. The credit note has number {number}.',
  'surcharge-credited': '{who} credited the surcharge for {duty}, {sum}. The words were “{words}”.',
  'objection-made':
    '{who} does not agree with {matter}. It is about {duties}. The client says that the right day is {claimedOn}. The client gets an answer by {answerByOn}. The words were “{words}”.',
  'objection-answered':
    '{who} answered the client, who did not agree with {matter}. The client was {outcome}. It is about {duties}. The right day is {answerOn}. Taken off was {sum}. The answer was “{words}”.',
  'objection-answered/alone':
    '{who} answered the client, who did not agree with {matter}. The office had nobody else to ask than the one who had decided it. The client was {outcome}. It is about {duties}. The right day is {answerOn}. Taken off was {sum}. The answer was “{words}”.',
  'deadline-corrected': '{who} corrected the deadline for {duty}. It is {dueOn}. Before it was {wasDueOn}.',
  'proposing-stopped':
    'Takt proposes no more surcharges. In twelve months {number} deliveries were charged. The engagement lead chooses what is to happen.',
  'proposing-answered':
    '{who} chose what is to happen instead of more surcharges. The choice is {stopAnswer}. The reason is “{words}”.',
  'proposing-resumed': '{who} lets Takt propose surcharges again. It holds from {resumeOn}.',
  'proposing-stop-undone': 'Takt proposes surcharges as before, because one was taken back.',
  'surcharge-not-proposed': 'A surcharge for {duty} was not proposed. It would have been {sum}.',
  'breach-letter-written':
    'A notice under section 5-4 of the Accountants Act was written by {who}. It is dated {letterOn}. It was sent {sentBy}.',
  'course-decided': '{who} decided to take up the co-operation in a talk. It was written “{words}”.',
  'course-decided/not-now':
    '{who} put off the talk about the co-operation. It is asked again {askAgainOn}. The reason is “{words}”.',
  'course-decided/no':
    '{who} chose not to have the talk about the co-operation. It is asked again {askAgainOn}. The reason is “{words}”.',
  'course-stopped': '{who} stopped what was decided about a talk. The reason is “{words}”.',
  'course-resumed': '{who} took the change of course up again.',
  'course-skipped': '{who} skipped a step of the change of course. The reason is “{words}”.',
  'course-noted': 'The figures by which the talk was decided are within the office’s thresholds again.',
  'course-noted/bankrupt': '{who} noted that the client is bankrupt. The change of course waits for a person.',
  'course-noted/died': '{who} noted that the contact has died. The change of course waits for a person.',
  'course-noted/refused': '{who} noted that the client has said no. The change of course waits for a person.',
  'course-noted/kept-on': '{who} looked at what came between, and let the change of course go on.',
  'course-ended': 'The change of course is done. The co-operation goes on.',
  'course-ended/adjust': 'The change of course is done. The co-operation goes on with a changed agreement.',
  'course-ended/helped-on': 'The change of course is done. The client is helped on.',
  'year-begun':
    'The year began as {who} entered it. It lasts from {startOn} to {lastOn}. Both had agreed on {agreedOn}. The number of targets is {number}.',
  'year-paused':
    '{who} paused the year. It goes on again on {resumeOn}. The reason is {pauseReason}. The last day is now {lastOn}.',
  'year-resumed': '{who} took the year up again. The last day is now {lastOn}.',
  'year-stopped': '{who} stopped the year. The reason is “{words}”.',
  'year-milestone': 'Something that the year asked for was done. It was {milestone}. The day was {dueOn}.',
  'year-milestone-missed':
    'Something that the year asked for was not done in time. It was {milestone}. The day was {dueOn}.',
  'year-ended': 'The year was ended by {who}.',
  'review-opened': '{who} opened the joint review of the year. Both can answer until the end of {answerByOn}.',
  'review-view-given': '{who} gave the office’s view of the year. Nobody reads it before both have answered.',
  'review-view-given/again': '{who} changed the office’s view of the year. Nobody reads it before both have answered.',
  'review-view-given/client': '{who} gave the client’s view of the year. Nobody reads it before both have answered.',
  'review-view-given/client-again':
    '{who} changed the client’s view of the year. Nobody reads it before both have answered.',
  'review-views-opened': 'Both have answered about the year. Now both can read the answers.',
  'review-views-opened/without-client':
    '{who} opened the answer about the year without waiting longer for the client’s.',
  'review-views-opened/without-office':
    '{who} opened the answer about the year without waiting longer for the office’s.',
  'review-decided': '{who} entered what the review of the year came to. The co-operation goes on.',
  'review-decided/adjust': '{who} entered what the review of the year came to. The agreement is to be changed.',
  'review-decided/recommend':
    '{who} entered what the review of the year came to. The office helps the client to an office that suits better. It was written “{words}”.',
  'review-minutes-sent':
    '{who} sent the minutes of the review of the year to both. An answer is awaited by {answerByOn}.',
  'review-minutes-sent/again':
    '{who} sent new minutes of the review of the year to both. An answer is awaited by {answerByOn}.',
  'review-minutes-answered': '{who} said that the minutes of the review are as it was said.',
  'review-minutes-answered/not-accepted':
    '{who} said that something in the minutes of the review is different. It was written “{words}”.',
  'review-closed': 'The review of the year is done. A new year has begun.',
  'review-closed/changed-agreement': 'The review of the year is done, with a change of the agreement.',
  'review-closed/helping-on': 'The review of the year is done. The client has been helped on.',
  'handover-begun': '{who} noted that the client gave notice. The notice arrived {noticeOn}. The last day is {lastOn}.',
  'handover-begun/office':
    '{who} noted that the office gave notice. The notice arrived {noticeOn}. The last day is {lastOn}.',
  'handover-changed': '{who} changed the last day of the engagement. It is now {lastOn}.',
  'handover-changed/receiver': '{who} noted who takes over the engagement. It is {receiver}.',
  'handover-changed/accesses': '{who} listed accounts and accesses in the handover. The number is {number}.',
  'handover-changed/link': '{who} made a link for whoever takes over. It works through {untilOn}.',
  'handover-changed/link-revoked': '{who} took back the link of whoever takes over.',
  'handover-changed/fetched': '{who} fetched all that the client has delivered.',
  'handover-step': '{who} prepared a line of the handover. The line is {line}.',
  'handover-step/hand-over': '{who} handed over a line of the handover. The line is {line}.',
  'handover-step/confirm': '{who} confirmed a line of the handover. The line is {line}.',
  'handover-step/received': 'Whoever takes over confirmed a line of the handover. The line is {line}.',
  'handover-step/dispute':
    '{who} said that something is missing in the handover. The line is {line}. It was written “{words}”.',
  'handover-step/missing':
    'Whoever takes over said that something is missing in the handover. The line is {line}. It was written “{words}”.',
  'handover-step/settle':
    '{who} wrote how a line of the handover was settled. The line is {line}. It was written “{words}”.',
  'handover-step/mark-not-applicable':
    '{who} noted that a line of the handover does not apply. The line is {line}. It was written “{words}”.',
  'handover-step/withdraw': '{who} withdrew a power of attorney.',
  'handover-statement':
    '{who} noted that the next accountant asks about the engagement. The question came {askedOn}. The answer is to be sent by {byOn}.',
  'handover-statement/approved': '{who} approved the statement to the next accountant. The question came {askedOn}.',
  'handover-statement/sent':
    '{who} noted that the statement to the next accountant was sent. The question came {askedOn}.',
  'handover-ended': '{who} ended the handover of the engagement.',
  'handover-ended/withdrawn': '{who} noted that the notice was taken back. The engagement goes on.',
  'meeting-offered':
    '{who} offered {contact} a meeting. The client can choose a time from {fromOn} to {toOn}. The answer is awaited by {answerByOn}. {host} holds the meeting.',
  'meeting-booked':
    'A meeting was booked by {who}. It is on {meetsOn} {at} and lasts {minutes}. {host} holds the meeting. {contact} comes from the client.',
  'meeting-moved': '{who} moved the meeting. It is now on {meetsOn} {at}. Before that it was on {wasOn}.',
  'meeting-moved/asked':
    '{who} moved the meeting and asked the client whether it suits. It is now on {meetsOn} {at}. Before that it was on {wasOn}.',
  'meeting-confirmed': '{who} said yes to the time of the meeting. The meeting is on {meetsOn} {at}.',
  'meeting-changed': '{who} changed where the meeting is held. It is on {meetsOn} {at}.',
  'meeting-changed/host': '{who} let somebody else hold the meeting. It is {host}. The meeting is on {meetsOn} {at}.',
  'meeting-changed/attendee':
    '{who} changed who comes from the client. It is {contact}. The meeting is on {meetsOn} {at}.',
  'meeting-declined': '{who} said no to the meeting. It was to be on {meetsOn} {at}. It was written “{words}”.',
  'meeting-cancelled': '{who} cancelled the meeting. It was to be on {meetsOn} {at}. It was written “{words}”.',
  'meeting-cancelled/offer': '{who} took the offer of a meeting back. It was written “{words}”.',
  'meeting-held': 'The meeting was held. It was on {meetsOn} {at}. It was entered by {who}.',
  'meeting-not-held':
    'The meeting was not held. It was to be on {meetsOn} {at}. It was entered by {who}. It was written “{words}”.',
  'meeting-lapsed': 'Nobody chose a time for the meeting in time. The offer is gone.',
  'meeting-minuted': '{who} wrote minutes of the meeting on {meetsOn}. The number of decisions is {number}.',
  'meeting-minutes-sent':
    '{who} sent the minutes of the meeting on {meetsOn} to both sides. The number of decisions is {number}.',
  'surcharge-undone/withdrawn': 'The proposed surcharge for {duty} was withdrawn, because the facts behind it changed.',
  'referral-proposed':
    '{who} found offices that may suit the client. The number of offices is {number}. None of them knows of it.',
  'referral-consent-asked':
    '{who} asked {contact} for consent to say who the client is to other offices. The number of offices is {number}. What is told is {told}. The answer is awaited by {answerByOn}.',
  'referral-more-days':
    '{who} gave the client more days to answer the question of consent. The answer is awaited by {answerByOn}.',
  'referral-more-days/partner': '{who} gave another office more days to answer. The answer is awaited by {answerByOn}.',
  'referral-consent-given':
    '{who} said yes to other offices being told who the client is. The number of offices is {number}. What may be told is {told}.',
  'referral-consent-given/noted':
    'The client said yes to other offices being told who the client is. It was {contact} who answered. The answer was entered by {who}. The number of offices is {number}. What may be told is {told}.',
  'referral-consent-declined': '{who} said no to other offices being told who the client is.',
  'referral-consent-declined/noted':
    'The client said no to other offices being told who the client is. It was {contact} who answered. The answer was entered by {who}.',
  'referral-consent-withdrawn': '{who} took the consent back. No more offices are told who the client is.',
  'referral-consent-withdrawn/noted':
    'The client took the consent back. No more offices are told who the client is. It was {contact} who answered. The answer was entered by {who}.',
  'referral-introduced':
    '{who} told another office about the client, with the client’s consent. What was told is {told}. The answer is awaited by {answerByOn}.',
  'referral-introduced-again':
    '{who} told the other office once more, since the earlier letter did not arrive. What was told is {told}. The answer is awaited by {answerByOn}.',
  'referral-answered': 'An office takes the client on. The answer was entered by {who}.',
  'referral-answered/declines': 'An office that was asked said no. The answer was entered by {who}.',
  'referral-ended': '{who} ended the work of helping the client on. It was written “{words}”.',
  'referral-ended/nobody': '{who} found no offices that suit the client. It was written “{words}”.',
  'referral-ended/client-left': 'The work of helping the client on stopped, since the client left.',
  'request-entered': 'Something urgent was entered by {who}. It is needed on {neededOn}. The words are “{words}”.',
  'request-withdrawn': '{who} said that it was not urgent after all.',
  'request-done': 'What was urgent was done on {doneOn}. It took {minutes}, entered by {who}.',
  'package-lapsed':
    'By the agreement the package price lapses, because something came too late. It is about {duties}. ' +
    'The hourly rate holds only from the day after the client has been told by letter.',
  'package-lapsed/holds':
    'The client has been told by letter that the package price lapses. The hourly rate holds from {holdsFromOn}.',
  'package-lapsed/not-told':
    'The letter that the package price lapses did not get there. The package price holds until the client has got it.',
  'package-restored': 'The package price holds again. It holds from {fromOn}.',
  'package-restored/other-terms':
    'The lapse of the package price is over, because the agreement was changed or ended. A package price, where one is agreed, holds from {fromOn}.',
  'package-lapse-undone': 'The package price did not lapse after all, because what it rested on was changed.',
  'reminders-paused': '{who} paused the reminders. The pause lasts up to and including {untilOn}.',
  'reminders-resumed': '{who} started the reminders again.',
  'minutes-entered': '{who} entered {minutes} of extra work on {duty}.',
  'history-imported':
    'A delivery from before Takt was brought in by {who}. It is {duty}, delivered on {deliveredOn}. The deadline was {dueOn}.',
  'data-erased':
    '{who} approved that what was old enough was erased. It was what had ended before {asOfOn}. {number} things were erased. The events stand.',
  'hold-set': '{who} held erasing back for the client. The words were “{words}”.',
  'hold-ended': '{who} let erasing go on for the client.',
  'file-removal-asked': '{who} asked for a file that should not be here to be removed. Somebody else looks at it.',
  'file-removed': '{who} removed a file that should not be here. Its contents are gone from us.',
  'file-removal-declined': '{who} let a file stay that somebody wanted to remove.',
  'words-erased': 'Words in the record were erased by {who}. The events themselves stand, and the record verifies.',
};
