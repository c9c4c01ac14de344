import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Mark, RowButton, Text } from './item-row.tsx';
import { firstName } from './problem-note.tsx';
import { QuestionCard } from './question-card.tsx';
import { useQueue } from './use-queue.ts';

/** What the office has asked: that it has without a code, with one each question and its answer in place. */
export function QuestionCards() {
  const { home } = usePortal();
  if (home.questions.length === 0) return null;
  if (home.openedUntil === null) return <ClosedQuestions />;
  return home.questions.map((question) => <QuestionCard key={question.id} question={question} />);
}

/** A question may tell of sums and people, so the link alone shows only how many there are, from whom and by when. */
function ClosedQuestions() {
  const { home, go } = usePortal();
  const { say, day, capital, counted, list } = useWords();
  const { files } = useQueue();
  const open = home.questions.filter(({ state }) => state === 'open');
  const shown = open.length > 0 ? open : home.questions;
  const names = list([...new Set(shown.map(({ askedByName }) => firstName(askedByName)))]);
  const byOn = shown.map(({ answerByOn }) => answerByOn).reduce((first, on) => (on < first ? on : first));
  const name = capital(say('questions.closed', { questions: counted(shown.length, 'question'), names }));
  const own = files.filter(({ questionId }) => questionId);
  const more = [
    ...(own.some(({ state }) => state === 'draft') ? [say('questions.closedDraft')] : []),
    ...(own.some(({ state, receivedAt }) => state === 'waiting' && receivedAt !== null)
      ? [say('questions.closedWaits')]
      : []),
  ];
  return (
    <ul className="list">
      <li>
        {open.length > 0 ? <Mark kind="asked" icon="question" /> : <Mark kind="work" icon="clock" />}
        <Text
          name={name}
          under={
            open.length > 0
              ? say('questions.closedUnder', { day: day(byOn) })
              : say('questions.closedAnswered', { names })
          }
          more={more}
        />
        <RowButton
          label={say('questions.show')}
          name={name}
          onPress={() => go({ screen: 'code', goal: 'questions' })}
        />
      </li>
    </ul>
  );
}
