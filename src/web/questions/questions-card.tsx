import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { EmptyNote } from '../design/empty-note.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { AskDialog } from './ask-dialog.tsx';
import { questionsQuery } from './question-requests.ts';
import { QuestionRow } from './question-row.tsx';
import { useDecideQuestion } from './use-decide-question.ts';
import './questions.css';

/** What this client was asked and has not been settled: answers first. */
export function QuestionsCard({ client }: { client: { id: string; name: string } }) {
  const { t } = useTranslation('questions');
  const answered = useQuery(questionsQuery('answered', client.id));
  const open = useQuery(questionsQuery('open', client.id));
  const decide = useDecideQuestion();
  const [asking, setAsking] = useState(false);
  useKeys([{ key: 'q', words: t('keys.ask'), run: () => setAsking(true) }]);
  const error = answered.error ?? open.error;
  if (error && !answered.data) return <ProblemNote error={error} again={() => void answered.refetch()} />;
  const questions = [...(answered.data?.questions ?? []), ...(open.data?.questions ?? [])];
  return (
    <Card
      title={t('card')}
      aside={
        <Action small hint="Q" onClick={() => setAsking(true)}>
          {t('askHere')}
        </Action>
      }
    >
      {questions.length === 0 ? (
        <EmptyNote words={t('cardNone')} />
      ) : (
        <ul className="rows">
          {questions.map((question) => (
            <QuestionRow key={question.id} question={question} showsClient={false} decide={decide} />
          ))}
        </ul>
      )}
      {asking && <AskDialog client={client} onClose={() => setAsking(false)} />}
    </Card>
  );
}
