import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { AskDialog } from '../../questions/ask-dialog.tsx';
import { questionsQuery, type QuestionState } from '../../questions/question-requests.ts';
import { QuestionList } from './question-list.tsx';

const tabs: readonly QuestionState[] = ['answered', 'open', 'done'];

/** *Spørsmål*: the answers that came, what waits for one, and what is done. */
export function QuestionsPage() {
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const { state = 'answered' } = useSearch({ from: '/office/questions' });
  const [asking, setAsking] = useState(false);
  const query = useQuery(questionsQuery(state));
  const counts = query.data?.counts;
  const show = (tab: QuestionState): void =>
    void navigate({ to: '/questions', search: tab === 'answered' ? {} : { state: tab }, replace: true });
  useKeys([
    ...tabs.map((tab, index) => ({ key: String(index + 1), words: t('keys.tab'), run: () => show(tab) })),
    { key: 'q', words: t('keys.ask'), run: () => setAsking(true) },
  ]);
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        <Action look="main" hint="Q" onClick={() => setAsking(true)}>
          {t('ask')}
        </Action>
      </PageHead>
      <div className="chips question-tabs" role="group" aria-label={t('tabsLabel')}>
        {tabs.map((tab) => (
          <button key={tab} type="button" className="chip" aria-pressed={state === tab} onClick={() => show(tab)}>
            {t(`tabs.${tab}`)}
            {tab !== 'done' && ` ${counts?.[tab] ?? ''}`}
          </button>
        ))}
      </div>
      <Loaded query={query} lines={6}>
        {({ questions }) => <QuestionList key={state} questions={questions} state={state} />}
      </Loaded>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </>
  );
}
