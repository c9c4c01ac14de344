import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { AnswerKind } from '../../domain/obligation/index.ts';
import { lookAtAnswer } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { OtherDayDialog } from './other-day-dialog.tsx';

interface AnswerLookProps {
  answer: { id: string; document: DocumentType; kind: AnswerKind; answeredOn: CalendarDate };
  clientName: string;
  withKeys: boolean;
}

/** The client's answer in place of a delivery: G says that it is right, F from which day, E that it is not. */
export function AnswerLook({ answer, clientName, withKeys }: AnswerLookProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [choosing, setChoosing] = useState(false);
  const look = useAct({
    run: lookAtAnswer,
    told: (said) =>
      said.verdict === 'confirmed'
        ? said.countsOn === undefined
          ? t('tasks.answer.accepted', { name: clientName })
          : t('tasks.answer.confirmed', { name: clientName, date: formats.date(said.countsOn) })
        : t('tasks.answer.refused', { name: clientName }),
    onDone: () => setChoosing(false),
  });
  const { id } = answer;
  const confirm = (countsOn: CalendarDate): void => {
    if (!look.isPending) look.mutate({ id, verdict: 'confirmed', countsOn });
  };
  const refuse = (): void => {
    if (!look.isPending) look.mutate({ id, verdict: 'refused' });
  };
  useKeys(
    withKeys
      ? [
          { key: 'g', words: t('tasks.keys.yes'), run: () => confirm(answer.answeredOn) },
          { key: 'f', words: t('tasks.keys.other'), run: () => setChoosing(true) },
          { key: 'e', words: t('tasks.keys.no'), run: refuse },
        ]
      : [],
  );
  const hint = (key: string) => (withKeys ? { hint: key } : {});
  return (
    <div className="stack">
      <p>
        {t('client.answer.said', {
          answer: formats.words.answerKinds[answer.kind],
          document: formats.documents([answer.document]),
        })}
        . <span className="muted">{t('tasks.answer.countsFrom', { date: formats.date(answer.answeredOn) })}</span>
      </p>
      <div className="actions">
        <Action
          look={withKeys ? 'main' : 'plain'}
          small
          {...hint('G')}
          busy={look.isPending}
          onClick={() => confirm(answer.answeredOn)}
          wideOnPhone
        >
          {t('client.answer.right')}
        </Action>
        <Action small {...hint('F')} onClick={() => setChoosing(true)}>
          {t('tasks.answer.otherDay')}
        </Action>
        <Action small {...hint('E')} busy={look.isPending} onClick={refuse}>
          {t('client.answer.wrong')}
        </Action>
      </div>
      {look.error && !choosing && <ProblemNote error={look.error} />}
      {choosing && (
        <OtherDayDialog
          title={t('client.answer.countsOn')}
          start={answer.answeredOn}
          save={t('client.answer.right')}
          direction="back"
          fault={(day) => (day <= today ? null : t('tasks.answer.future'))}
          busy={look.isPending}
          error={look.error}
          onChoose={confirm}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
