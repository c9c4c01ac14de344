import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../http/contract/questions.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { lineParts } from './name-line.ts';
import { QuestionAnswer } from './question-answer.tsx';
import type { useDecideQuestion } from './use-decide-question.ts';

interface QuestionRowProps {
  question: Question;
  /** On the page of one client its name says nothing. */
  showsClient: boolean;
  chosen?: boolean;
  decide: ReturnType<typeof useDecideQuestion>;
  onChoose?: () => void;
}

/** One thing that was asked: the words, the line or document it is about, the answer, and what is left to do. */
export function QuestionRow({ question, showsClient, chosen = false, decide, onChoose }: QuestionRowProps) {
  const { t } = useTranslation('questions');
  const { language } = useFormats();
  const facts = useFacts(question);
  const { id, clientId, clientName, line, arrival, answer, state } = question;
  const words = question.words ?? t('erased');
  const isOpen = state === 'open' || state === 'answered';
  return (
    <li data-row={id} className={chosen ? 'is-chosen question' : 'question'} onClick={onChoose}>
      <div className="grow">
        {showsClient && (
          <Link to="/clients/$clientId" params={{ clientId }} className="name small">
            <bdi>{clientName}</bdi>
          </Link>
        )}
        <p dir="auto" className="question-words">
          <b>{words}</b>
        </p>
        {line && (
          <p className="under">
            <LineWords parts={lineParts(line, language)} />
          </p>
        )}
        {arrival && (
          <p className="under file-name">
            <a href={`/api/office/files/${arrival.id}`} target="_blank" rel="noopener noreferrer" className="link">
              <bdi>{t('about', { name: arrival.name })}</bdi>
            </a>
          </p>
        )}
        <p className="under">{facts.join(' · ')}</p>
        {answer && <QuestionAnswer answer={answer} />}
        {decide.failed === id && decide.error && <ProblemNote error={decide.error} />}
      </div>
      {isOpen && (
        <div className="actions">
          <Action
            small
            {...(state === 'answered' ? { look: 'main' as const } : {})}
            {...(chosen ? { hint: 'G' } : { label: t('settleOne', { words }) })}
            busy={decide.isBusy(id)}
            onClick={() => decide.settle(question)}
          >
            {t('settle')}
          </Action>
          <Action
            small
            look="quiet"
            {...(chosen ? { hint: 'W' } : { label: t('withdrawOne', { words }) })}
            busy={decide.isBusy(id)}
            onClick={() => decide.withdraw(question)}
          >
            {t('withdraw')}
          </Action>
        </div>
      )}
    </li>
  );
}

function LineWords({ parts: [day, text, sum] }: { parts: [string, string, string] }) {
  return (
    <>
      <span className="whole">{day}</span> · {text !== '' && <bdi>{text}</bdi>}
      {text !== '' && ' · '}
      <span className="whole">{sum}</span>
    </>
  );
}

function useFacts({ state, askedByName, askedAt, answerByOn, toldOn }: Question): string[] {
  const { t } = useTranslation('questions');
  const formats = useFormats();
  const today = useToday();
  const asked = t('askedBy', { name: askedByName, day: formats.dayAt(askedAt) });
  if (state === 'settled' || state === 'withdrawn') return [t(state), asked];
  if (state === 'answered') return [asked];
  const by = answerByOn < today ? 'late' : 'answerBy';
  return [
    t(by, { day: formats.shortDate(answerByOn) }),
    toldOn === null ? t('notTold') : t('told', { day: formats.shortDate(toldOn) }),
    asked,
  ];
}
