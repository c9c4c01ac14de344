import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { sayHalfway, type RunningYear } from './year-requests.ts';

interface HalfwayCardProps {
  clientId: string;
  leadName: string;
  halfway: NonNullable<RunningYear['halfway']>;
}

/** The word halfway lies ready for the lead, who writes it as their own, or says it in person. */
export function HalfwayCard({ clientId, leadName, halfway }: HalfwayCardProps) {
  const { t } = useTranslation('year');
  return (
    <Card title={t('halfway.title')}>
      <div className="card-body stack-s">
        {halfway.isYours ? (
          <>
            <p className="muted">{t('halfway.hint')}</p>
            <HalfwayForm clientId={clientId} halfway={halfway} />
          </>
        ) : (
          <p>{t('halfway.others', { name: leadName })}</p>
        )}
      </div>
    </Card>
  );
}

function HalfwayForm({ clientId, halfway }: Omit<HalfwayCardProps, 'leadName'>) {
  const { t } = useTranslation('year');
  const [subject, setSubject] = useState(halfway.subject);
  const [text, setText] = useState(halfway.text);
  const [tried, setTried] = useState(false);
  const say = useAct({
    run: sayHalfway,
    told: ({ how }) => t(how === 'written' ? 'halfway.sent' : 'halfway.noted'),
  });
  const isEmpty = subject.trim() === '' || text.trim() === '';
  const { readerName } = halfway;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty && readerName !== null && !say.isPending) say.mutate({ clientId, how: 'written', subject, text });
      }}
    >
      <TextInput
        label={t('halfway.subject')}
        value={subject}
        maxLength={200}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('halfway.text')}
        value={text}
        rows={10}
        maxLength={5000}
        error={tried && isEmpty ? t('halfway.required') : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {readerName === null && <p>{t('halfway.noReader')}</p>}
      {say.error && <ProblemNote error={say.error} />}
      <div className="actions">
        {readerName !== null && (
          <Action type="submit" look="main" busy={say.isPending}>
            {t('halfway.send', { name: readerName })}
          </Action>
        )}
        <Action busy={say.isPending} onClick={() => say.mutate({ clientId, how: 'spoken' })}>
          {t('halfway.spoken')}
        </Action>
      </div>
    </form>
  );
}
