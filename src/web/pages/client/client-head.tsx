import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { resumeReminders } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { MinutesDialog } from './minutes-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';

type Shown = 'pause' | 'paper' | 'minutes' | 'change';

/** Who the client is, and what the office can do: pause, paper, extra work. */
export function ClientHead({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [shown, setShown] = useState<Shown>();
  const resume = useAct({
    run: () => resumeReminders({ clientId: client.id }),
    told: () => t('client.pause.ended', { name: client.name }),
  });
  const inCharge = useInCharge();
  const paused = client.pausedUntilOn !== null;
  const canRegister = client.open.length > 0;
  const pauseOrResume = (): void => {
    if (!paused) setShown('pause');
    else if (!resume.isPending) resume.mutate();
  };
  useKeys([
    ...(inCharge
      ? [
          { key: 'h', words: t('client.keys.pause'), run: pauseOrResume },
          { key: 'n', words: t('client.keys.change'), run: () => setShown('change') },
        ]
      : []),
    ...(canRegister
      ? [
          { key: 'p', words: t('client.keys.paper'), run: () => setShown('paper') },
          { key: 'm', words: t('client.keys.minutes'), run: () => setShown('minutes') },
        ]
      : []),
  ]);
  const close = (): void => setShown(undefined);
  const facts = [
    ...(client.orgnr === null ? [] : [t('client.orgnr', { orgnr: formats.orgnr(client.orgnr) })]),
    t('client.lead', { name: client.leadName }),
    ...(client.consumer ? [t('client.consumer')] : []),
  ];
  return (
    <>
      <PageHead
        title={client.name}
        above={
          <Link to="/clients" className="link small">
            {t('shell.clients')}
          </Link>
        }
        intro={
          <>
            {facts.join(' · ')}
            {client.pausedUntilOn !== null && (
              <>
                {' · '}
                <span className="late">
                  {t('client.pausedUntil', { date: formats.shortDate(client.pausedUntilOn) })}
                </span>
              </>
            )}
          </>
        }
      >
        {canRegister && (
          <>
            <Action hint="P" onClick={() => setShown('paper')} wideOnPhone>
              {t('client.paper.button')}
            </Action>
            <Action hint="M" onClick={() => setShown('minutes')} wideOnPhone>
              {t('client.minutes.button')}
            </Action>
          </>
        )}
        {inCharge && (
          <>
            <Action hint="H" busy={resume.isPending} onClick={pauseOrResume} wideOnPhone>
              {t(paused ? 'client.pause.end' : 'client.pause.button')}
            </Action>
            <Action hint="N" onClick={() => setShown('change')} wideOnPhone>
              {t('client.change.button')}
            </Action>
          </>
        )}
      </PageHead>
      {resume.error && <ProblemNote error={resume.error} />}
      {shown === 'pause' && (
        <PauseDialog clients={[client]} deadlines={client.open.map(({ dueOn }) => dueOn)} onClose={close} />
      )}
      {shown === 'change' && <ChangeDialog client={client} onClose={close} />}
      {shown === 'paper' && <PaperDialog open={client.open} onClose={close} />}
      {shown === 'minutes' && <MinutesDialog open={client.open} onClose={close} />}
    </>
  );
}
