import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { registerCheck } from './proposal-requests.ts';

type ReadinessItem = ProposalDetail['readiness'][number];

interface ReadinessCardProps {
  clientId: string;
  items: ProposalDetail['readiness'];
  mayRegister: boolean;
}

/** What must be in order before it may be in force, with who looked and when. Nothing of this is shown to the client. */
export function ReadinessCard({ clientId, items, mayRegister }: ReadinessCardProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const [registering, setRegistering] = useState<ReadinessItem>();
  return (
    <Card title={t('ready.title')} aside={t('ready.inside')}>
      <ul className="rows readiness">
        {items.map((item) => (
          <li key={item.kind}>
            <div className="grow">
              <b>{t(`ready.kinds.${item.kind}`)}</b>{' '}
              <span className={`tag ${item.met ? 'is-good' : item.blocks ? 'is-law' : 'is-late'}`}>
                {t(item.met ? 'ready.met' : item.blocks ? 'ready.blocks' : 'ready.warns')}
              </span>
              <div className="under">
                {item.doneOn === null
                  ? t(item.met ? 'ready.byTerms' : `ready.todo.${item.kind}`)
                  : t('ready.done', { date: formats.shortDate(item.doneOn), name: item.doneBy ?? '–' })}
                {item.answer !== null && <> · «{item.answer}»</>}
              </div>
              <div className="under dim">{item.paragraph}</div>
            </div>
            {mayRegister && item.kind !== 'required-content' && (
              <Action
                small
                onClick={() => setRegistering(item)}
                label={`${t(item.doneOn === null ? 'ready.register' : 'ready.again')}: ${t(`ready.kinds.${item.kind}`)}`}
              >
                {t(item.doneOn === null ? 'ready.register' : 'ready.again')}
              </Action>
            )}
          </li>
        ))}
      </ul>
      {registering && <CheckDialog clientId={clientId} item={registering} onClose={() => setRegistering(undefined)} />}
    </Card>
  );
}

function CheckDialog({ clientId, item, onClose }: { clientId: string; item: ReadinessItem; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const today = useToday();
  const [doneOn, setDoneOn] = useState<CalendarDate | undefined>(today);
  const [answer, setAnswer] = useState(item.answer ?? '');
  const [tried, setTried] = useState(false);
  const register = useAct({ run: registerCheck, told: () => t('ready.told'), onDone: onClose });
  const wrongDay = doneOn === undefined || doneOn > today;
  return (
    <Dialog title={t(`ready.kinds.${item.kind}`)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrongDay || register.isPending) return;
          const words = answer.trim();
          register.mutate({ clientId, kind: item.kind, doneOn, ...(words === '' ? {} : { answer: words }) });
        }}
      >
        <p className="muted">{t(`ready.todo.${item.kind}`)}</p>
        <DateField
          label={t('ready.doneOn')}
          start={today}
          direction="back"
          autoFocus
          onChange={setDoneOn}
          error={tried && wrongDay ? t('ready.future') : null}
        />
        <Textarea
          label={t(`ready.answers.${item.kind}`)}
          description={t('ready.answerHint')}
          value={answer}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        {register.error && <ProblemNote error={register.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={register.isPending}>
            {t('ready.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
