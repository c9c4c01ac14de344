import { useState } from 'react';
import { isOutstanding } from '../derive/derive-headline.ts';
import { osloTimeOf } from '../derive/oslo-time.ts';
import { AllInSystemSheet } from '../parts/all-in-system-sheet.tsx';
import { DraftsNote, LineNote, NewsNote } from '../parts/list-notes.tsx';
import { DropField } from '../parts/drop-field.tsx';
import { ExtensionNote } from '../parts/extension-note.tsx';
import { Foot } from '../parts/foot.tsx';
import { Icon } from '../parts/icon.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { ObjectionCards } from '../parts/objection-cards.tsx';
import { HandoverCard } from '../parts/handover-card.tsx';
import { MeetingCard } from '../parts/meeting-card.tsx';
import { PackageCards } from '../parts/package-card.tsx';
import { useTellPromise } from '../parts/promised-part.tsx';
import { ProposalCard } from '../parts/proposal-card.tsx';
import { QuestionCards } from '../parts/question-cards.tsx';
import { ReferralCard } from '../parts/referral-card.tsx';
import { RemovedNotes } from '../parts/removed-notes.tsx';
import { ReviewCard } from '../parts/review-card.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendBar } from '../parts/send-bar.tsx';
import { TaktLine } from '../parts/takt-line.tsx';
import { UrgentCards } from '../parts/urgent-card.tsx';
import { YearCard } from '../parts/year-card.tsx';
import { useHeadline } from '../parts/use-headline.ts';
import { useQueue } from '../parts/use-queue.ts';
import { useOpenDuties, WhenCard } from '../parts/when-card.tsx';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** The first screen: which company, what is missing, by when. The thumb rests on the camera. */
export function ListScreen() {
  const { home, fetchedAt, go } = usePortal();
  const { say, day, clockOf, capital } = useWords();
  const { headline, title, lead } = useHeadline();
  const { view } = useQueue();
  const delivers = headline.headline !== 'agreement-only';
  const done = !delivers || ['all-here', 'answered', 'questions'].includes(headline.headline);
  const fetched = osloTimeOf(fetchedAt).on;
  return (
    <Screen
      title={title}
      over={`${home.office.name} · ${day(home.todayOn)}`}
      lead={view.online ? lead : capital(say('offline.list', { day: day(fetched), time: clockOf(fetchedAt) }))}
      notes={
        <>
          <LineNote />
          <NewsNote />
          <DraftsNote />
        </>
      }
      {...(delivers ? { aside: <DropField />, bar: <SendBar /> } : {})}
      barOnPhoneOnly
    >
      <ProposalCard main={!delivers} />
      <MeetingCard />
      <ReferralCard />
      <ReviewCard />
      <HandoverCard />
      <PackageCards />
      <UrgentCards />
      <ObjectionCards />
      <RemovedNotes />
      {headline.headline === 'questions' && <QuestionCards />}
      <ItemList />
      {headline.headline !== 'questions' && <QuestionCards />}
      <ExtensionNote />
      {!done && headline.headline !== 'mend' && <WhenCard />}
      {!done && headline.headline !== 'mend' && <OtherAnswers />}
      {headline.headline === 'all-here' && <AllHere />}
      <YearCard />
      {!delivers && (
        <button
          type="button"
          className={home.waitingProposal ? 'button second full' : 'button main tall full'}
          onClick={() => go({ screen: 'agreement' })}
        >
          {say('headline.toAgreement')}
        </button>
      )}
      <Foot />
    </Screen>
  );
}

function OtherAnswers() {
  const { home, go } = usePortal();
  const { say } = useWords();
  const asked = useOpenDuties().every((duty) => duty.extension);
  const [asking, setAsking] = useState(false);
  const several = home.items.filter(isOutstanding).length > 1;
  return (
    <div className="chips">
      {!asked && (
        <button
          type="button"
          className="button answer"
          aria-label={say('all.daysLong')}
          onClick={() => go({ screen: 'more-days', obligationId: null })}
        >
          {say('all.days')}
        </button>
      )}
      {several && (
        <button type="button" className="button answer" onClick={() => setAsking(true)}>
          {say('all.system')}
        </button>
      )}
      {asking && <AllInSystemSheet onClose={() => setAsking(false)} />}
    </div>
  );
}

function AllHere() {
  const { home, go } = usePortal();
  const { say, period, language } = useWords();
  const tell = useTellPromise();
  const next = home.beats.find((beat) => beat.beat === 'to-come' && beat.dueOn === home.nextDueOn);
  return (
    <div className="card stack">
      {home.beats.length > 0 && <TaktLine beats={home.beats} />}
      {next && <p>{say('headline.nextPeriod', { period: period(next.period) })}</p>}
      {home.promised.map((promise) => (
        <p key={promise.name.nb}>
          <b>{promise.name[language]}:</b> {tell(promise)}
        </p>
      ))}
      <button type="button" className="button second full" onClick={() => go({ screen: 'calendar' })}>
        <Icon name="calendar" />
        {say('frame.calendar')}
      </button>
    </div>
  );
}
