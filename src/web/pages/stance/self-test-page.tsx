import { Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { agreements, selfTestStatements } from '../../../domain/stance/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { saveSelfTest } from './stance-requests.ts';
import './stance.css';

/** From 1 to 5. */
const answerWords = ['not', 'little', 'between', 'well', 'exactly'] as const;

/** Twelve statements, two minutes: what one believes of oneself. */
export function SelfTestPage() {
  const { t } = useTranslation('stance');
  const navigate = useNavigate();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const save = useAct({
    run: saveSelfTest,
    told: () => t('test.saved'),
    onDone: () => void navigate({ to: '/stance' }),
  });
  const missing = selfTestStatements.filter(({ key }) => given[key] === undefined);
  const submit = (): void => {
    setTried(true);
    if (missing.length === 0) save.mutate(selfTestStatements.map(({ key }) => Number(given[key])));
    else document.getElementById(`statement-${missing[0]!.key}`)?.querySelector('input')?.focus();
  };
  return (
    <>
      <PageHead
        title={t('test.title')}
        intro={t('test.intro')}
        above={
          <Link to="/stance" className="link small">
            {t('title')}
          </Link>
        }
      />
      <form
        className="card stance-test"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {selfTestStatements.map(({ key }, index) => (
          <Radio.Group
            key={key}
            id={`statement-${key}`}
            label={`${index + 1}. ${t(`test.statements.${key}`)}`}
            value={given[key] ?? null}
            error={tried && given[key] === undefined ? t('test.missing') : null}
            onChange={(answer) => setGiven((before) => ({ ...before, [key]: answer }))}
          >
            <div className="stance-answers">
              {agreements.map((agreement, step) => (
                <Radio key={agreement} value={String(agreement)} label={t(`test.answers.${answerWords[step]!}`)} />
              ))}
            </div>
          </Radio.Group>
        ))}
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('test.save')}
          </Action>
          <span className="small muted" aria-live="polite">
            {t('test.progress', {
              done: selfTestStatements.length - missing.length,
              of: selfTestStatements.length,
            })}
          </span>
        </div>
      </form>
    </>
  );
}
