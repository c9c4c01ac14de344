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
  'access.second-code-not-accepted':
    'The code is not right, or it has been used. Wait for the next code in the app, or use one of the recovery codes.',
  'access.second-factor-there': 'Codes from an app are set up already. Remove them first, then you can set up again.',
  'access.second-factor-required':
    'The office asks owners and managers for a second factor. Add a passkey first, then you can remove the codes.',
  'access.passkey-needed':
    'You have a passkey, and the office asks for two factors. Sign in with the passkey. If you have lost it, an owner can reset it.',
  'access.identity-nobody':
    'The account belongs to nobody at the office. Ask an owner to add you with the address you have there, or sign in by e-mail.',
  'access.proof-needed': 'This changes who gets in. Show that it is you, by passkey or code, and it goes on.',
  'access.proof-by-factor': 'You have a passkey or codes from an app. Use one of them.',
  'access.set-up-first':
    'You have not set up a second factor yourself. Set up codes from an app or a passkey first, then you can ask it of others.',
  'access.codes-paused':
    'Many wrong codes have been typed at the offices here, so no codes from e-mails are taken just now. Use the link in the same e-mail, or a passkey.',
  'access.code-not-accepted': 'The code is not right, or it is too old. Look at the e-mail, or ask for a new one.',
  'access.code-needed': 'You need a code to see this. Ask for a code, and we send it at once.',
  'access.no-address': 'We have no address to send the code to. Call the office, and they add one.',
  'access.passkey-not-accepted': 'The passkey was not accepted. Try again, or sign in by e-mail.',

  'identity.unknown':
    'We do not know this answer. It has been used, or it belongs to another page. Start again, or accept with the one-time code you have used.',
  'identity.declined': 'The sign-in was broken off. Try again, or accept with the one-time code you have used.',
  'identity.unreachable':
    'The service does not answer now. Try again in a while, or accept with the one-time code you have used.',
  'identity.refused':
    'The answer of the service could not be used. Try again, or accept with the one-time code you have used.',
  'identity.expired':
    'The confirmation no longer holds. Confirm again, or accept with the one-time code you have used.',

  'absence.from-calendar':
    'The absence comes from the calendar. Take it away there, and it goes here the next time the calendar is read, within an hour.',
  'calendar.address':
    'This is not the address of a calendar. It begins with https:// or webcal://, without a name and password in it. Copy the whole ICS address from the calendar and paste it.',
  'calendar.unreachable':
    'We cannot reach the calendar. See that the whole address is there, and try again in a while.',
  'calendar.too-slow': 'The calendar did not answer within ten seconds. Try again in a while.',
  'calendar.not-public':
    'The address leads to a private network, and Takt does not go there. Use an address that is published on the internet.',
  'calendar.gone':
    'There is no calendar at the address any more. Make a new address in the calendar and paste it here.',
  'calendar.not-allowed':
    'The calendar is not open to whoever has the address. Publish it, or copy the secret address, and paste it here.',
  'calendar.other-answer': 'The service that has the calendar answers with an error. Try again in a while.',
  'calendar.astray':
    'The address leads on to something that is not a calendar. Copy the address from the calendar again and paste it.',
  'calendar.too-large':
    'The calendar is larger than 5 MB. Publish it with free and busy only, or make a calendar of its own for absences.',
  'calendar.not-a-calendar':
    'What lies at the address is not a whole calendar. Choose ICS and not HTML when you copy the address, and try again.',
  'calendar.too-heavy':
    'The calendar has too much in it to be read. Make a calendar of its own for absences and paste its address.',
  'calendar.locked': 'The address cannot be unlocked here any more. Paste it again.',

  'ledger.key': 'Fiken does not know the key. Make a new one in Fiken under Rediger konto, API, and paste it here.',
  'ledger.no-access':
    'The key opens nothing. See in Fiken that the API was ordered for the company, and that you have access to it.',
  'ledger.busy': 'Fiken answers that there are too many requests. Wait a minute and try again.',
  'ledger.unreachable': 'Fiken does not answer now. Try again in a while.',
  'ledger.other-company':
    'The company does not have the client’s organisation number. Choose the client’s own company, or mend the number of the client.',
  'ledger.no-orgnr': 'The client has no organisation number in Takt. Add it to the client first.',
  'ledger.demo': 'A demo office has made-up clients and cannot be connected. Try it with an office of your own.',

  'server.failed': 'Something went wrong on our side. What you sent before is safe. Try again in a little while.',
  'backup.none': 'There is no backup to restore. Make one first.',
  'backup.folder-of-another': 'The folder holds backups of another installation. Choose a folder of its own.',
  'storage.full': 'There is no room for the file here now. Keep it, and try again in an hour.',
  'storage.unavailable':
    'We cannot reach the place where files are kept. Keep the file, and try again in a few minutes.',
  'storage.corrupt': 'The file was not stored right here, and was not taken. Keep it, and send it again.',
  'file.too-large': 'The file is too large. The limit is {maxMegabytes} MB. Split it, or send a smaller photo.',
  'file.empty': 'The file is empty. It may have been lost on the way. Choose it again, and send once more.',
  'upload.not-found':
    'We cannot find what you began to send. Choose the file again, and it is sent from the beginning.',
  'upload.incomplete': 'Not all of the file has come yet. It goes on from where it stopped.',
  'file.not-reassemblable': 'This file cannot be split or joined. It works with PDF, JPEG and PNG that are not locked.',
  'file.not-together': 'The files belong to different deliveries. Put them in the same place first.',
  'file.spans-wrong': 'The pages do not add up. Each page belongs to one document, in order from page 1.',
  'file.infected': 'The file seems to be harmful and is not opened. It has to be sent again from another machine.',
  'mail.already-decided': 'Someone else has dealt with this e-mail. Reload the page to see what was done.',
  'arrival.already-judged': 'Some of this is already accepted or sent back. Take that back first.',
  'arrival.judged-earlier':
    'This was decided on another day and cannot be taken back. Move the file, or ask the client for a new one.',
  'question.closed': 'The question is settled. You need not answer.',
  'question.answer-empty': 'The answer is empty. Write a sentence, or add a picture.',
  'client.quota': 'There is no more room for files from this company with us. Call the office, and they make room.',
  'file.changed': 'The file has changed since you began to send it. Choose it again, and it is sent as a new one.',
  'file.unreadable': 'The file cannot be read on this device. Choose it again, or take a new photo.',

  'agreement.key-repeated': 'Two clauses or two items have the same key. Give one of them another key.',
  'agreement.no-duties': 'The agreement has no clauses on delivery. Add at least one.',
  'agreement.no-essential-item': 'The clause has nothing that must be delivered. Mark at least one item as essential.',
  'agreement.dates-do-not-match-periods':
    'The number of fixed dates does not match the number of periods in the year. Enter one date for each period.',
  'agreement.cap-missing': 'A surcharge that runs must have a cap. Enter the most that one delivery can cost.',
  'agreement.listed-not-a-year':
    'The listed periods are not twelve months together. Correct the lengths, so that they fill a year.',
  'agreement.no-such-period':
    'The exception is for a period that does not exist. Choose a number that the period has in the year.',
  'agreement.year-missing':
    'The exception has a whole date, and lacks the year it is for. Write the year, or only month and day.',
  'agreement.event-without-period':
    'The clause is about an event, and that has no beginning or end. Count the days from the event.',
  'agreement.period-without-event':
    "The clause is about periods, and has no event. Count the days from the period's beginning or end.",
  'agreement.aim-costs':
    'The day is only an aim, and cannot cost anything. Remove the surcharge, or make the day a deadline.',
  'agreement.penalty-without-vat':
    'A penalty must say which VAT it carries. Enter the rate, or mark the surcharge as a price.',
  'agreement.price-needs-lateness':
    'The price runs with the lateness, and fits only what comes late. Choose another price.',
  'agreement.price-needs-minutes':
    'The surcharge is for work, and must be priced by time. Choose an hourly rate, or a share of it.',
  'agreement.steps-mixed': 'The steps go by days and by dates. Choose one of the two for all steps.',
  'agreement.steps-not-rising':
    'The step does not come after the one before. Put the steps in order, the earliest first.',
  'agreement.fee-missing': 'The step is a share, and the fee is missing. Enter the fee that it is a share of.',
  'agreement.lapse-without-package':
    'The agreement has no package price that could lapse. Add a package price, or remove the rule.',
  'agreement.no-such-clause':
    'The report is made from a clause that does not exist. Use the key of a clause of the agreement.',
  'agreement.flat-sum-without-work':
    'A flat sum without work can be read as a penalty. Consider a price per hour or week, and see avtaleloven § 36.',
  'agreement.first-time-costs':
    'The first lateness costs at once, and then the surcharge can become a price to pay. Consider leaving it free.',
  'agreement.tasks-missing':
    'The agreement does not say which tasks the office does. Enter them; regnskapsførerloven § 5-2 asks for it.',
  'agreement.unknown-field': 'The field is unknown. Look for a slip in its name, or remove it.',
  'agreement.wrong-type': 'The value is of the wrong kind. What belongs here is {expected}. It says {found}.',
  'agreement.not-one-of':
    'The value is not among those that can be used. Use one of these: {expected}. It says {found}.',
  'agreement.out-of-range':
    'The number or the length is outside the limit. What holds here is {expected}. It says {found}.',
  'agreement.missing': 'The field is missing. Fill it in.',
  'agreement.not-readable':
    'The file cannot be read as YAML or JSON. The slip is at line and column {found}. Correct it, and try again.',
  'agreement.wrong-form':
    'The value is not written right. Write it like this: {expected}. It says {found}. See how the field is to be written.',
  'agreement.field-repeated':
    'The field is written twice, the second time at line and column {found}. Keep one of them.',
  'agreement.report-without-period':
    'The law has days of its own for this report, and no period to count from. Choose another report, or fixed dates.',
  'agreement.report-of-other-vat':
    'The clause follows the client’s own way to report VAT, and the price goes by one particular return. Let the clause hold for one way to report, or choose fixed terms.',
  'agreement.no-such-file': 'We cannot open the file. See that it exists, and that you may read it.',
  'agreement.not-utf-8':
    'The file is not saved as UTF-8, so letters such as æ and ø go wrong. Save it as UTF-8, and try again.',
  'agreement.too-large': 'The file is too large for an agreement. See that you chose the right one.',

  'surcharge.already-decided': 'Someone else has decided this surcharge. Reload the page to see what was decided.',
  'course.open': 'The talk with this client is under way already. Stop it before you decide something else.',
  'course.over': 'This change of course is done. Decide on another one if the co-operation is to be taken up again.',
  'course.stopped': 'The change of course is stopped. Take it up again first.',
  'course.running': 'The change of course is under way. Load the page again.',
  'course.noted': 'This is noted already, and waits for somebody to look at it.',
  'course.nothing-noted': 'There is nothing to look at here now. Load the page again.',
  'course.without-lead': 'The client has no engagement lead. Choose one on the client’s page first.',
  'course.step-not-now': 'It is not the turn of this step. Load the page again, and see what comes next.',
  'course.not-open': 'No talk is under way with this client now. Load the page again.',
  'year.begun': 'The year has been begun already. Load the page again.',
  'year.none': 'No year has been begun with this client. Load the page again.',
  'year.not-begun': 'The year has not begun yet. Wait until its first day.',
  'year.ended': 'The year is ended. What comes next is another year.',
  'year.over': 'The year is over. Now it is the joint review that counts.',
  'year.stopped': 'The year is stopped. Take it up again first.',
  'year.running': 'The year is under way. Load the page again.',
  'year.reason': 'Write why, in a sentence. Nothing was saved.',
  'year.pause-day': 'Choose a day after today on which the year goes on. Nothing was saved.',
  'year.pause-too-long':
    'That would be more than half a year of pauses in all. Choose an earlier day, or stop the year.',
  'year.no-word': 'There is no word to send now. Load the page again to see how it stands.',
  'year.silent': 'The client has said no, or there is nobody to read it. Nothing was sent.',
  'year.no-reader': 'Nobody at the client has an e-mail address that works. Enter one, or call.',
  'trial.running': 'A trial is running already. Wait for its answer, or end it.',
  'trial.day': 'That day does not suit. Choose one from 60 days to a year ahead.',
  'trial.too-few': 'Too few clients have deliveries that may be tried. Nothing was begun.',
  'trial.over': 'The answer of the trial is worked out. It cannot be ended any more.',
  'course.reason': 'Write why, in a sentence. Nothing was saved.',
  'talk.targets': 'Choose one to three targets that can be reached in a year. Nothing was saved.',
  'year.start':
    'The year starts the day after you agreed at the earliest, and {daysMax} days after at the latest. Choose another day.',
  'year.baseline':
    'The figures to measure against are from another day than the one you agreed on. Fetch them again, and try once more.',
  'review.ratings': 'Answer all the questions, or choose “don’t know”. Nothing was saved.',
  'review.words': 'The text is longer than {lettersMax} characters. Shorten it, and save again.',
  'review.must-do': 'Choose yes, no or later, and a day for what is to be done later. Nothing was saved.',
  'talk.claim-open':
    'The client claims damages. While that is marked, the office’s own dates do not stand on the client’s page. Nothing was saved.',
  'talk.proposal-not-possible':
    'This proposal does not fit the agreement and the record as they are now. Choose another one.',
  'stance.self-test': 'Answer every statement with a number from 1 to 5. Nothing was saved.',
  'stance.self-test-missing': 'Take the self-test first, then you can show it. Nothing was shared.',
  'stance.off':
    'Figures of each person are off until a manager has recorded that they were discussed and announced. Ask a manager to turn them on.',
  'stance.announced-before-discussed':
    'The figures cannot have been announced before they were discussed. Correct one of the days. Nothing was saved.',
  'course.day': 'Choose a day after today, within half a year. Nothing was saved.',
  'working-hours.none': 'No day is chosen. Choose at least one, and when the working day begins and ends.',
  'working-hours.weekday': 'That is no weekday. Choose a day from Monday to Sunday, and try again.',
  'working-hours.time': 'The time cannot be read. Write it as 08:00, and try again.',
  'working-hours.order': 'The working day ends before it begins. Swap the times, and try again.',
  'review.minutes': 'The minutes are too long. Use at most {lettersMax} characters.',
  'review.not-open': 'The joint review is not open. Load the page again to see how it stands.',
  'review.open': 'The joint review has been opened already. Load the page again to see it.',
  'review.without-year': 'There is no year to look back at yet. Begin the year first.',
  'review.early': 'The year is not over. Say that it is to end now, or wait until it is over.',
  'review.day': 'The last day must be later than today. Choose another day.',
  'review.views-open': 'Both of you see the answers now, and nobody can change them. Take what is new in the meeting.',
  'review.own-view-missing': 'Answer yourself first. Then you can open without the other side.',
  'review.time-left': 'The other side has time left to answer. Wait until the day is over.',
  'review.views-not-open': 'The answers are not open yet. Wait until both have answered, or open when the day is over.',
  'review.must-dos-open': 'Something in the yearly list has no answer. Answer all of it, and try again.',
  'review.outcome-reason':
    'The reason is missing. Write why another office suits better, in words that can be said to the client.',
  'review.outcome-missing': 'What you agreed on is missing. Enter it, and try again.',
  'review.minutes-empty': 'The minutes are empty. Write what you agreed on, and then send them.',
  'review.minutes-accepted': 'Both have said yes to the minutes. What is new is for another talk.',
  'review.minutes-day': 'The day for the answer must be later than today. Choose another day.',
  'review.minutes-answered': 'You have answered about the minutes. Call if something is different.',
  'review.minutes-words': 'What is different is missing. Write it, and send again.',
  'review.minutes-not-sent': 'The minutes have not been sent yet. Wait until they come.',
  'review.minutes-not-accepted':
    'The minutes have not been accepted by both yet. Wait for the answers, or talk together.',
  'review.not-followed': 'What was to follow has not been done yet. Begin the new year or draft the change first.',
  'meeting.length': 'A meeting lasts from {min} to {max} minutes. Choose another length.',
  'meeting.pause': 'A pause is from {min} to {max} whole minutes. Choose another length.',
  'meeting.notice': 'The notice can be from {min} to {max} working days. Choose another number.',
  'meeting.per-week': 'There can be from {min} to {max} meetings a week. Choose another number.',
  'meeting.starts': 'Meetings can begin every quarter, every half-hour or every hour. Choose one of them.',
  'meeting.day-bounds':
    'No meetings are put in the evening, and the day must begin before it ends. Choose times up to 17.00.',
  'meeting.month-end': 'From {min} to {max} working days can be kept free around a month’s end. Choose another number.',
  'meeting.place-address': 'The address is missing, or it is too long. Write it as it is to stand in the calendar.',
  'meeting.place-phone': 'The number cannot be called. Write it with its country code, and try again.',
  'meeting.place-video':
    'The address of the video meeting must begin with https:// and have no spaces. Copy it again, and paste it alone.',
  'referral.not-open': 'This cannot be done as things stand. Load the page again to see what has happened.',
  'referral.open': 'The client is being helped on already, and has been asked. Load the page again, or end that first.',
  'referral.nobody-proposed': 'No offices are chosen. Choose at least one, or say that nobody suits.',
  'referral.scope-wrong': 'Choose at least one of the offices, and let the name of the company be part of it.',
  'referral.day-not-later': 'That gives no more days. Choose a later day.',
  'referral.day-too-far': 'That is more than 60 days off. Choose a nearer day.',
  'referral.beyond-what-was-asked': 'That is more than the client was asked. Choose from what was asked.',
  'referral.giver-unknown': 'It is not said who answered. Choose who, and how.',
  'referral.no-consent': 'The client has not said yes to this office being told who they are. Nothing was sent.',
  'referral.not-introduced': 'This office has not been asked yet, and cannot have answered.',
  'referral.answered': 'This office has answered already. Load the page again to see the answer.',
  'referral.arrived': 'The letter reached the office. Call them to hear more. Nothing was sent.',
  'referral.in-doubt':
    'We do not know whether the earlier letter arrived. Look at it in the outbox first. Nothing was sent.',
  'referral.partner-unknown': 'One of the offices is not in use in the register now. Choose another.',
  'referral.shown-changed':
    'The letter has changed since you saw it. Read it again before you send it. Nothing was sent.',
  'referral.forbidden-words':
    'There is something here that cannot be said to anybody outside the office. Write it anew. Nothing was saved.',
  'referral.lead-only': 'This is for the engagement lead to do. Nothing was sent.',
  'referral.unreachable':
    'The contact cannot be reached by e-mail. Choose another, or ask yourself on the phone, in a meeting or on paper.',
  'referral.contact-unknown': 'Nobody at the client is chosen. Choose who is asked.',
  'meeting.not-held': 'The meeting has not been held yet. Say first that it was held, and try again.',
  'handover.unknown-link': 'The link does not work. Ask the office for a new one.',
  'handover.expired-link': 'The link is too old. Ask the office for a new one.',
  'handover.revoked-link': 'The link has been replaced. Ask the office for the new one.',
  'handover.open': 'A handover is already under way for the client. Open that one instead.',
  'handover.not-found': 'There is no handover for this client. Note the notice first.',
  'handover.no-receiver': 'It is not written who takes over. Write that first.',
  'handover.line-gone': 'The line is not in the handover any more. Load the page again to see how it stands.',
  'handover.not-yours': 'This is for the other side to do. Call or write to them.',
  'handover.line-changed': 'The line has changed in the meantime. Load the page again to see how it stands.',
  'handover.nothing-there': 'There is nothing to hand over in this line. Note instead that it does not apply.',
  'handover.something-there': 'There is something in this line. Choose another reason, or hand it over.',
  'handover.must-be-withdrawn':
    'A power of attorney is done only when it has been withdrawn. Withdraw it, and tick it off.',
  'handover.always-the-clients': 'The client is always offered the client’s own documents. Tell how they are fetched.',
  'handover.words-missing': 'Write a few words about it. Nothing was saved.',
  'handover.days-left': 'The receiver still has days left to answer. Talk, and choose that you agree.',
  'handover.statement-sent': 'The statement was sent, and stands as it was sent.',
  'handover.statement-not-approved':
    'The statement is not approved. The engagement lead has to read and approve it before it is sent.',
  'handover.not-the-lead': 'The engagement lead approves the statement. Ask the lead to read it.',
  'handover.before-last-day': 'The last day is not over. The access can be closed after it.',
  'handover.not-offered': 'The client has not been told how to fetch the documents. Tell them first.',
  'handover.time-to-fetch':
    'The client still has days left to fetch their documents. Close the access when these are over.',
  'handover.not-complete': 'Some lines are left. The handover can be ended when all are done.',
  'handover.access-closed':
    'The client has left, so the notice cannot be taken back here. Add the client again instead.',
  'handover.within-notice-period':
    'The day is before the notice period is over. Choose a later day, or note that both agree to an earlier one.',
  'handover.before-the-notice': 'The day is before the notice arrived. Choose a later day.',
  'handover.not-earlier': 'What you agree to here is an earlier day. More time is a change of the agreement.',
  'handover.not-agreed-by-both': 'A name is missing. Write who agrees on either side.',
  'meeting.not-yours': 'This is for the office to do. Call or write to your accountant.',
  'meeting.not-open': 'The meeting has changed in the meantime. Load the page again to see how it stands.',
  'meeting.already-booked':
    'A time is chosen already. Load the page again, and move the meeting if another suits better.',
  'meeting.answer-day-passed': 'The day to choose a time is over. Call your accountant to find a time together.',
  'meeting.already-begun': 'The meeting has begun. Call if something does not suit.',
  'meeting.not-begun': 'The meeting has not begun. Say whether it was held when it is over.',
  'meeting.still-open': 'The client can choose a time still. Wait until the day is over.',
  'meeting.slot-past': 'That time has gone by. Choose a later one.',
  'meeting.slot-not-offered': 'That time cannot be chosen. Choose one of those that are shown.',
  'meeting.slot-taken': 'That time is taken. Choose another one.',
  'meeting.slot-length': 'The meeting would pass midnight. Choose an earlier time.',
  'meeting.week-full': 'That week is full. Choose a time in another week.',
  'what-if.days':
    'The days are not within the eight weeks that are planned. Choose days from today on, the first day first.',
  'overtime.hours': 'Choose whole quarters between 06:00 and 22:00, and half an hour at least.',
  'overtime.past': 'That time has begun. Overtime is chosen before it begins.',
  'overtime.too-far': 'The day is too far ahead. Choose one of the coming eight weeks.',
  'overtime.away': 'You are away that day. Choose another.',
  'overtime.working-hours': 'Part of it is working time already. Choose hours before it or after.',
  'overtime.chosen': 'Part of it you have chosen already. Choose hours before it or after.',
  'overtime.too-much': 'That makes more than four hours on the day. More cannot be chosen.',
  'overtime.over': 'The day is over. The hours cannot be taken back any more.',
  'what-if.newer': 'A newer question has been asked. The answer to it is on its way.',
  'meeting.range-order': 'The last day is before the first. Swap them, and try again.',
  'meeting.range-too-long': 'These are too many days to keep open. Choose three months at most.',
  'meeting.range-past': 'None of the days can be chosen any more. Choose later days.',
  'meeting.answer-day':
    'The last day to answer must be today or later, and early enough for a time to be chosen. Choose another.',
  'minutes.empty': 'There is nothing in the minutes. Write what was said or decided, and then send them.',
  'minutes.heading': 'The heading of item {item} is missing, or it stands twice. Put it right, and save again.',
  'minutes.decision-words': 'A decision under item {item} has no words. Write what you agreed on, or take it away.',
  'minutes.decision-owner':
    'Nobody is named to do what was decided under item {item}. Choose the client or the office.',
  'minutes.decision-day':
    'The day of a decision under item {item} is before the meeting, or there is no such day. Choose another, or leave it open.',
  'minutes.too-long': 'The minutes are too long, or something in them is. Shorten them, and save again.',
  'job.done': 'The job is done and cannot be moved. Undo that it is done first.',
  'job.not-planned': 'The job is not in the plan now. Work the weekend out again, and move it then.',
  'job.day-changed': 'Somebody else has just moved the job. See where it stands now, and move it from there.',
  'promise.none':
    'Nothing is promised here that can be moved. Either it has come, or the agreement says that its day stands.',
  'promise.missing': 'Something is still missing from the client. Wait with a new date until everything is here.',
  'promise.day': 'The new date has to be a working day that has not passed. Choose another day.',
  'promise.no-later': 'It is promised by this day or a later one already. Load the page again.',
  'promise.after-law': 'The day is after the statutory deadline. Choose the deadline or a day before it.',
  'promise.told': 'The client has been told, so the date cannot be taken back. Approve a new date instead.',
  'objection.answered':
    'You have had an answer to this. Call or write to the accounting office if there is more to talk about.',
  'objection.closed': 'Somebody has answered the client already. Load the page again to see the answer.',
  'objection.day':
    'That day changes nothing. Choose an earlier day for something that came, and a later day for a deadline.',
  'objection.second-person':
    'Somebody else at the office has to answer. Whoever decided what the client does not agree with does not answer it where the office has others.',
  'objection.day-missing': 'The day is missing. Write which day is the right one.',
  'objection.day-no-better':
    'That day gives the client nothing. Choose a day that is better for the client, or answer that nothing is changed.',
  'objection.sum-missing': 'The sum is missing. Write how much is to be taken off.',
  'objection.sum-too-large':
    'That is the whole surcharge or more. Write a smaller sum, or answer that the client is right.',
  'proposing.answered': 'It has been chosen already. Load the page again to see what was chosen.',
  'proposing.not-answered':
    'Choose first what is to happen. Takt proposes again only when the talk or a later slot has been chosen.',
  'proposing.parting': 'You are going to part. Then Takt proposes no more surcharges for the client.',
  'retention.list-changed': 'The list has changed since you saw it. Load the page again, and look through it again.',
  'retention.nothing-due': 'Nothing may be erased now. Load the page again to see the list.',
  'retention.removal-decided': 'Somebody has decided this already. Load the page again.',
  'surcharge.objection-too-late':
    'The day for saying so here has passed. Call your accountant, and look at it together.',
  'surcharge.reason-missing': 'A reason is missing. Choose a reason to waive it, and it stands in the record.',
  'invoicing.nothing-ready': 'Nothing is ready for invoicing. Reload the page, and see what is waiting.',
  'invoicing.no-series': 'Takt has no number series for invoices. Enter it under People and office, and try again.',
  'invoicing.no-account': 'The account number is missing. Enter it under People and office, and try again.',
  'invoicing.account-wrong':
    'The account number is not right. Check that it has eleven digits, and that all are right.',
  'invoicing.office-orgnr': "The office's organisation number is not right. Correct it, and try again.",
  'invoicing.series-in-use':
    'The number series is in use and cannot be moved, since that would leave a gap. Leave the next number as it is, and go on.',
  'invoicing.series-invalid': 'The number cannot be used. Write a whole number from 1 to 999 999 999.',
  'invoicing.not-exported':
    'The surcharge has not left for invoicing yet, and cannot be credited. Reload the page to see what holds.',
  'invoicing.already-credited': 'The surcharge was credited before. Reload the page to see what holds.',
  'invoicing.credit-too-large': 'That sum cannot be credited. Write more than nothing, and no more than the surcharge.',
  'invoicing.reason-missing': 'A reason is missing. Write why the surcharge is credited, and send again.',
  'extension.already-decided':
    'Someone else has answered this request for more days. Reload the page to see the answer.',
  'message.not-in-doubt': 'We know what became of this message. It can be sent again only when there is doubt.',

  'import.missing-name': 'The row has no name. Enter the name of the client.',
  'import.orgnr-invalid': 'The organisation number does not hold. See that it has nine digits and that all are right.',
  'import.date-invalid': 'The date cannot be read. Write it as 20.11.2026.',
  'import.unknown-term': 'We do not know this VAT period. Write two months, year or none.',
  'import.unknown-template': 'We do not know this agreement template. Choose one of those on the list.',
  'import.unknown-lead': 'We found nobody at the office by this name. Write the name as it stands in Takt.',
  'import.no-contact': 'The row has no contact with an e-mail address or a mobile number. Enter at least one.',
  'import.too-many-rows': 'The spreadsheet has too many rows. The limit is {max}. Split it, and import one at a time.',
  'import.unreadable-file': 'We cannot read the file. Save it as CSV or Excel, and try again.',
  'import.orgnr-repeated':
    'The organisation number is also on line {line}. Remove one of the rows, or correct the number.',
  'import.orgnr-known': 'The client is in Takt already. Remove the row, or correct the organisation number.',
  'import.name-repeated': 'The name is also on line {line}. Write organisation numbers on both, or remove one.',
  'import.name-known': 'A client with this name is here already. Write an organisation number, or remove the row.',
  'import.payday-invalid': 'The payday cannot be read. Write a number from 1 to 31, or “last”.',
  'import.missing-payday':
    'The agreement is about payroll, and the payday is missing. Write the day of the month, such as 15.',
  'import.ambiguous-lead': 'Several people in the office fit this name. Write the whole name or the e-mail address.',
  'import.missing-template': 'The agreement is signed, but not chosen. Write which agreement template applies.',
  'import.missing-date': 'The date is missing. Write it as 20.11.2026.',
  'import.missing-signer': 'Who signed is missing. Write the name, or the agreement cannot give a surcharge.',
  'import.date-in-the-future': 'The date has not come yet. Check it, and write the day when it happened.',
  'import.email-invalid': 'The e-mail address is not right. Write one address, such as name@company.no.',
  'import.mobile-invalid':
    'The mobile number is not right. Write eight digits that begin with 4 or 9, or the whole number with +.',
  'import.unknown-scope': 'We do not know this responsibility. Write vouchers, payroll, agreement or all.',
  'import.unreadable-text': 'The text has characters that cannot be stored. Write it anew here.',
  'import.too-long': 'The text is too long. The limit is {max} characters.',
  'import.file-too-large':
    'The file is too large. The limit is {maxMegabytes} MB. Split it, and bring in one at a time.',
  'import.sheet-too-large':
    'The sheet holds something far outside the table. Copy only the rows you need to a new sheet, and try again.',
  'import.old-excel': 'The file is from an old Excel. Save it as .xlsx or CSV, and try again.',
  'import.empty-file': 'The file is empty. Check that you chose the right one, and try again.',
  'import.no-name-column': 'We found no column with the names of the clients. Write “Client” above it, and try again.',
  'import.no-history-columns':
    'We did not find the column that says when things were delivered. Write “Delivered” above it, and try again.',
  'import.no-rows': 'There are no rows under the heading. Add at least one, and try again.',
  'import.rows-with-faults':
    'Nothing was brought in. Rows with faults: {rows}. Mend those that are marked, or take them out.',
  'import.undone': 'This import was undone. Choose the file again to bring it in.',
  'import.id-used': 'The number of this import was used for something else. Choose the file again, and try once more.',
  'import.something-happened':
    'This cannot be undone at once. Clients with whom something has happened since: {clients}. Open them one by one.',
  'import.unknown-client':
    'We found no client with this number or name. Bring the client in first, or correct the row.',
  'import.ambiguous-client': 'Several clients have this name. Write the organisation number instead.',
  'import.client-without-agreement':
    'The client has no agreement in Takt. Register it first, so that we know what was to be delivered.',
  'import.unknown-document': 'The agreement has nothing with this name. Write vouchers or payroll, for example.',
  'import.ambiguous-document': 'Several deliveries fit the row. Write what it was, and which period.',
  'import.period-invalid': 'The period cannot be read. Write it as May 2025 or 2025-05.',
  'import.missing-period': 'The period is missing. Write it as May 2025 or 2025-05.',
  'import.unknown-period': 'The agreement has no delivery for this period. Check that it is right.',
  'import.delivery-known': 'The delivery is in Takt already. Remove the row.',
  'import.delivery-repeated': 'The same delivery is on line {line}. Remove one of the rows.',
  'import.no-time-columns': 'We found no date, person and hours. Write Date, Employee and Hours above the columns.',
  'import.missing-person': 'The row lacks who worked. Write the name as it stands in Takt.',
  'import.unknown-person': 'Nobody at the office has this name. Write the name as it stands in Takt.',
  'import.ambiguous-person': 'Several at the office fit this name. Write the whole name or the email address.',
  'import.missing-minutes': 'The time is missing. Write it as 1.5 or 1:30 or 90 min.',
  'import.minutes-invalid': 'The time cannot be read. Write it as 1.5 or 1:30 or 90 min, at most a day and a night.',
  'import.billable-invalid': 'We do not see whether the time is billable. Write yes or no, or leave it empty.',
  'import.day-over':
    'With this row there is more than 24 hours on one day. See whether the column is hours or minutes.',
  'import.time-known': 'The row was brought in before. Take it away.',
  'import.formula': 'The cell holds a formula. Paste the value instead, and try again.',

  'access.not-allowed': 'You do not have access to this. Ask a manager at the office.',
  'access.unknown-link': 'We do not know this link. Ask for a new one, and we send it to the address we know.',
  'access.spent-link': 'The link has been used. Ask for a new one, and we send it at once.',
  'access.expired-link': 'The link is too old. Ask for a new one, and we send it at once.',
  'access.revoked-link': 'The link has been replaced. Ask for a new one, and we send it to the address we know.',
  'request.malformed': 'We could not read what was sent. Reload the page and try again.',
  'request.unreadable-text': 'The text has characters that cannot be stored. Remove them and try again.',
  'request.bad-key': 'The key for repeated tries is not valid. Use visible characters, two hundred at most.',
  'request.foreign-origin': 'The page was opened from somewhere other than Takt. Open Takt again and retry.',
  'request.key-reused': 'The key was used for something else. Make a new key and try again.',
  'request.still-running': 'The same thing is under way. Wait a little, and see whether it is done.',
  'request.outcome-unknown': 'We do not know whether this was done. Look before you try again.',
  'server.busy': 'We are very busy just now. Wait a little and try again.',
  'time.off': 'The office does not enter hours in Takt. A manager can turn it on under People and office.',
  'time.too-old': 'Hours can be changed for 31 days after they were entered. Then they stand.',
  'time.day-too-early': 'The day is more than a year ago. Check the year.',
  'time.day-over': 'This makes more than a whole day. Check the time.',
  'time.timer-running': 'You have a timer running for something else. Stop it first.',
  'time.timer-gone': 'The timer is stopped already. See your week.',
  'time.import-changed': 'Somebody has changed hours of this import. Change or delete them one by one.',
  'time.period-too-long': 'The period is longer than a year. Choose a shorter one.',
  'report.day-too-early': 'The day is more than a year before the period begins. Check the year.',
  'reminder.cannot-be-asked':
    'It has been asked for already, or the client has delivered or answered. Reload the page to see what holds.',
  'extension.already-waiting': 'You have already asked for more days. Wait for the answer.',
  'extension.not-later': 'The day is not later than the due date. Pick a later day.',
  'answer.already-looked-at': 'Someone else has looked at the answer. Reload the page to see what holds.',
  'arrival.already-returned': 'The file has already been sent back. Reload the page to see what holds.',
  'arrival.not-placed': 'The file has no place yet. Choose what it is for and try again.',
  'arrival.already-accepted': 'We already use this file. Ask the person who looks after you to move it.',
  'company.not-found': 'You are not a contact for this company. Choose one of yours, or ask the accounting office.',
  'access.not-your-part': 'You are not the contact for this part. Ask the accounting office if you need access.',
  'task.closed': 'Someone else has done this. Reload the page to see what is left.',
  'task.settles-itself':
    'Someone waits for this, and it is not closed by hand. Do what it is about, and it closes by itself.',
  'task.no-client': 'This is about no client. Close it when it is done.',
  'day.in-the-past': 'The day has passed. Pick today or a later day.',
  'day.in-the-future': 'The day has not come yet. Pick today or an earlier day.',

  'contact.mobile': 'The number cannot receive text messages. Write a mobile number, for example 912 34 567.',
  'contact.address-taken': 'Another contact has this e-mail address. Add that person here, or write another address.',
  'contact.already-there': 'The person is a contact here already. Change the contact in the list instead.',
  'pause.too-long': 'The pause is too long. Choose a day within a year.',
  'staff.not-active': 'The person no longer works at the office. Choose somebody else.',
  'staff.last-owner': 'The office must have at least one owner. Give somebody else this role first.',
  'staff.address-taken': 'Somebody else at the office has this e-mail address. Write another address.',
  'staff.bad-deputy': 'This person cannot be the deputy. Choose somebody else who works at the office.',
  'day.wrong-order': 'The last day is before the first. Swap them, or correct one of them.',
  'closure.begun': 'The closure has begun, and clients must be able to rely on it. Change its last day instead.',
  'closure.too-long': 'The office cannot be closed for so long in one go. Check that both days are right.',
  'office.colour': 'No text can be read on this colour. Choose one that is clearly darker or lighter.',
  'agreement.clauses-left-out':
    'The agreement in force has clauses that are not in the new one. Include them, or confirm that they end.',
  'agreement.not-a-draft': 'The agreement has been sent, so it cannot be changed. Withdraw it, and begin a new draft.',
  'agreement.nothing-in-force': 'The client has no agreement in force. Begin with a template instead.',
  'agreement.terms-with-faults': 'The agreement has faults that must be mended first. See the remarks in the draft.',
  'agreement.nothing-changed':
    'The draft says the same as the agreement in force. Change something first, or delete the draft.',
  'agreement.base-changed':
    'The agreement has been changed since the draft was made. Begin a new draft from what is in force now.',
  'agreement.due-diligence-missing':
    'Customer due diligence has not been noted. The agreement cannot be sent before that (hvitvaskingsloven §§ 11 and 21).',
  'agreement.accepted-before-written':
    'The agreement was written after that day. Choose the day on which it was signed.',
  'agreement.unknown-signer':
    'One of the signers is not a contact for the client’s agreement. Choose among the contacts who have the agreement as their area.',
  'agreement.signer-without-email': 'One of the signers has no e-mail address. Enter it first.',
  'agreement.answer-by': 'The last day to answer must be after today and within four months. Choose another day.',
  'agreement.open-proposal':
    'An agreement waits for the client’s answer already. Withdraw it first, or wait for the answer.',
  'agreement.not-open': 'The agreement does not wait for an answer any more. Load the page again to see what holds.',
  'agreement.expired': 'The last day to answer has passed. Ask the accounting office to send the agreement again.',
  'agreement.not-your-turn': 'Somebody else signs before you. You will hear when it is your turn.',
  'agreement.already-answered': 'You have answered the agreement already. Load the page again to see your answer.',
  'agreement.document-changed':
    'The document is not the one that you saw. Load the page again, and read it before you answer.',
  'seal.unreadable':
    'The file cannot be read. Choose the file with the certificate; its name often ends in .p12 or .pfx.',
  'seal.password': 'The password does not fit the file. Type the one that the file was made with.',
  'seal.encryption': 'The file is locked in a way that Takt does not read. Export it again with AES.',
  'seal.empty': 'The file lacks the key, or the certificate that belongs to it. Export both again.',
  'seal.key-type':
    'The key is too short, or of a kind that cannot be used. Use RSA from 2048 bits or an elliptic curve.',
  'seal.not-valid-now': 'The certificate is not valid today. Use one that is.',
  'seal.not-for-sealing': 'The certificate is not made for sealing. Ask its issuer for one for digital signatures.',
  'urgent.too-old': 'It is too long ago. What is urgent is entered within 14 days of the client asking for it.',
  'urgent.no-price': 'The agreement names no price for what is urgent. Change the agreement first.',
  'urgent.in-good-time': 'The client asked in good time, so it costs nothing extra. You need not enter it.',
  'urgent.done': 'The work is already done. Get in touch about the price.',
  'urgent.withdrawn': 'The client has said that it is not urgent. Enter it again if it is after all.',
  'urgent.line-decided': 'The surcharge is already decided. Correct it with a credit.',
  'agreement.not-sealed': 'The document is not sealed yet. Try again in a little while.',
  'agreement.unknown-template': 'We do not know this agreement template. Choose one from the list.',
  'agreement.file-missing': 'We did not find the file. Send it again, and register the agreement once more.',
  'agreement.start-too-late': 'The agreement begins too far ahead. Choose a day within a year.',

  'price.index-out-of-range': 'The index cannot move by that much in a year. Look at the figures again.',
  'price.none': 'The agreement names no price. Enter the price in a change of the agreement first.',
  'price.clause-there': 'The agreement has a clause on the index already. Load the page again.',
  'price.proposal-under-way':
    'The client already has a draft or an agreement that waits. Open it, and enter the index there.',

  'statutory.period-not-covered':
    'Takt does not know the law of so old a period. We have the rule from {fromYear}. Choose a later period.',
  'statutory.not-a-term-day': 'The law has no instalment on that day. Choose one of the days that the law names.',

  'ladder.out-of-range': 'A step has too few or too many days. See the limits and correct the number.',
  'ladder.out-of-order':
    'The steps are in the wrong order. The reminder comes first, then the text message, then the call.',
  'ladder.main-missing':
    'A text message cannot go without the reminder before it. Add the reminder, or take the text message out.',
  'ladder.nothing-left': 'There is no step left. Keep at least one, or the client is forgotten.',

  'mail.smtp-url': 'The address of the mail server is wrong. Write it as smtps://user:password@server.',
  'mail.imap-url': 'The address of the mailbox is wrong. Write it as imaps://user:password@server.',
  'mail.address': 'The e-mail address is not right. Write it as name@company.no.',
  'mail.line-break': 'A field has a line break where there can be none. Write all of it on one line.',
  'mail.header': 'The message has a header that cannot be sent. Tell whoever runs Takt.',
  'mail.message-id': 'The message has a number that cannot be sent. Tell whoever runs Takt.',
  'sms.url': 'The address of the text message service is wrong. Write it as https://server/path.',
  'failpoints.unreadable': 'The setting for tried faults cannot be read: {entry}. Mend it, and start again.',
};
