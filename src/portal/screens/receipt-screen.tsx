import type { ReactNode } from 'react';
import { isOutstanding } from '../derive/derive-headline.ts';
import { CalendarButton } from '../parts/calendar-button.tsx';
import { Foot } from '../parts/foot.tsx';
import { Icon } from '../parts/icon.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { Note } from '../parts/note.tsx';
import { firstName } from '../parts/problem-note.tsx';
import { QuestionCards } from '../parts/question-cards.tsx';
import { Rows } from '../parts/rows.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendBar } from '../parts/send-bar.tsx';
import { TaktLine } from '../parts/takt-line.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useQueue } from '../parts/use-queue.ts';
import { WhenCard } from '../parts/when-card.tsx';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

interface Receipt {
  /** Milliseconds of the latest acknowledgement. */
  at: number;
  count: number;
  note: ReactNode;
}

/** The receipt: what came, when, and what is left if anything is. */
export function ReceiptScreen() {
  const { home } = usePortal();
  const { say } = useWords();
  const { files } = useQueue();
  const back = useBackToList();
  const received = files.filter((file) => file.state === 'received' && file.receivedAt !== null);
  const at = Math.max(...received.map((file) => Date.parse(file.receivedAt!)));
  if (received.length === 0) return <Screen title={say('sending.nothing')} back={back} narrow bar={<SendBar />} />;
  const note = received.some((file) => file.itemKey === null && !file.questionId) && (
    <Note kind="info">
      <p>{say('receipt.unsorted', { lead: firstName(home.office.leadName) })}</p>
    </Note>
  );
  const receipt = { at, count: received.length, note };
  const done = !home.items.some((item) => item.essential && isOutstanding(item));
  return done ? <FullReceipt {...receipt} /> : <PartialReceipt {...receipt} />;
}

function PartialReceipt({ at, count, note }: Receipt) {
  const { home } = usePortal();
  const { say, day, capital, counted, dayOf, clockOf } = useWords();
  const left = home.items.filter((item) => item.essential && isOutstanding(item));
  const dueOn = left.map((item) => item.dueOn).reduce((first, on) => (on < first ? on : first));
  return (
    <Screen
      title={say('receipt.partial', { things: capital(counted(left.length, 'thing')) })}
      over={`${say('receipt.received', { day: dayOf(at), time: clockOf(at) })} · ${counted(count, 'file')}`}
      lead={
        dueOn < home.todayOn
          ? say('receipt.partialPast', { day: day(dueOn) })
          : say('receipt.partialLead', { day: day(dueOn), count: left.length })
      }
      back={useBackToList()}
      narrow
      bar={<SendBar />}
    >
      <ItemList />
      {note}
      <WhenCard />
      <Foot />
    </Screen>
  );
}

function FullReceipt({ at, count, note }: Receipt) {
  const { home } = usePortal();
  const { say, day, ordinal, capital, counted, dayOf, clockOf } = useWords();
  const { nextDueOn, onTimeInARow } = home;
  const asked = home.questions.filter((question) => question.state === 'open');
  const leads = (): string => {
    if (asked.length > 0) {
      const first = asked.map(({ answerByOn }) => answerByOn).reduce((before, on) => (on < before ? on : before));
      return capital(say('receipt.fullQuestions', { questions: counted(asked.length, 'question'), day: day(first) }));
    }
    return nextDueOn ? say('receipt.fullLead', { day: day(nextDueOn) }) : say('receipt.fullNoDate');
  };
  return (
    <Screen
      title={say('receipt.full')}
      lead={leads()}
      notes={
        <span className="dot large" aria-hidden="true">
          <Icon name="check" />
        </span>
      }
      back={useBackToList()}
      narrow
      bar={
        nextDueOn && (
          <CalendarButton slot={{ on: nextDueOn, at: null }} className="button second full">
            <Icon name="calendar" />
            {say('receipt.nextToCalendar')}
          </CalendarButton>
        )
      }
    >
      {note}
      <QuestionCards />
      {home.beats.length > 0 && (
        <section className="card stack-s">
          <h2>
            {onTimeInARow !== null
              ? capital(say('receipt.praise', { ordinal: ordinal(onTimeInARow) }))
              : say('takt.title')}
          </h2>
          <TaktLine beats={home.beats} />
        </section>
      )}
      <Rows
        rows={[
          [say('receipt.row'), say('receipt.at', { day: dayOf(at), time: clockOf(at) })],
          [say('receipt.count'), counted(count, 'file')],
        ]}
      />
      <Foot />
    </Screen>
  );
}
