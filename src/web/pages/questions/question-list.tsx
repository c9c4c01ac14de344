import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import type { Question, QuestionState } from '../../questions/question-requests.ts';
import { QuestionRow } from '../../questions/question-row.tsx';
import { useDecideQuestion } from '../../questions/use-decide-question.ts';

/** One question is chosen, the first to begin with, and the keys are about it. When it is closed the next one takes its place. */
export function QuestionList({ questions, state }: { questions: readonly Question[]; state: QuestionState }) {
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const decide = useDecideQuestion();
  const [chosenId, choose] = useRowKeys(
    questions.map(({ id }) => id),
    questions[0]?.id,
  );
  const chosen = questions.find(({ id }) => id === chosenId);
  const closable = chosen && state !== 'done' ? chosen : undefined;
  const openFile = (): void => {
    const file = chosen?.answer?.arrival ?? chosen?.arrival;
    if (file) window.open(`/api/office/files/${file.id}`, '_blank', 'noopener');
  };
  useKeys([
    { key: 'g', words: t('keys.settle'), run: () => closable && decide.settle(closable) },
    { key: 'w', words: t('keys.withdraw'), run: () => closable && decide.withdraw(closable) },
    { key: 'o', words: t('keys.photo'), run: openFile },
    {
      key: 'Enter',
      words: t('keys.client'),
      run: () => chosen && void navigate({ to: '/clients/$clientId', params: { clientId: chosen.clientId } }),
    },
  ]);
  if (questions.length === 0) {
    return (
      <Card>
        <EmptyNote words={t(`none.${state}`)} />
      </Card>
    );
  }
  return (
    <Card>
      <ul className="rows question-rows">
        {questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            showsClient
            chosen={question.id === chosenId}
            decide={decide}
            onChoose={() => choose(question.id)}
          />
        ))}
      </ul>
    </Card>
  );
}
