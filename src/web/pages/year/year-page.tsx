import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ReasonDialog } from '../course/reason-dialog.tsx';
import { BeginCard } from './begin-card.tsx';
import { HalfwayCard } from './halfway-card.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { StatusCard } from './status-card.tsx';
import { TargetsTable } from './targets-table.tsx';
import { YearLine } from './year-line.tsx';
import { resumeYear, stopYear, yearQuery, type RunningYear, type YearView } from './year-requests.ts';
import '../../words/course-words.ts';
import './year.css';

/** The year that a talk led to: begun here, followed here, paused and stopped here. Only the joint review ends it. */
export function YearPage() {
  const { t } = useTranslation('year');
  const { clientId } = useParams({ from: '/office/clients/$clientId/year' });
  const query = useQuery(yearQuery(clientId));
  const view = query.data;
  return (
    <>
      <PageHead
        title={view ? t('with', { client: view.client.name }) : t('title')}
        intro={t('intro')}
        above={<ClientLink clientId={clientId} name={view?.client.name} />}
      >
        <LinkAction to="/clients/$clientId/course" params={{ clientId }} small look="quiet">
          {t('toCourse')}
        </LinkAction>
      </PageHead>
      <Loaded query={query} lines={8}>
        {(loaded) => (
          <div className="stack">
            {!loaded.courseOpen && !loaded.year && <EmptyNote words={t('noTalk')} />}
            {loaded.toBegin && <BeginCard clientId={clientId} toBegin={loaded.toBegin} />}
            {loaded.year && <Year view={loaded} year={loaded.year} />}
          </div>
        )}
      </Loaded>
    </>
  );
}

function Year({ view, year }: { view: YearView; year: RunningYear }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  const words = yearWords[formats.language];
  return (
    <>
      <div className="year-state">
        <p>
          <b>{words.states[year.state]}.</b> {t('runs', daysOf(year, formats.dayMonthYear))}
        </p>
        <StateNote view={view} year={year} />
        {view.courseOpen && <Acts view={view} year={year} />}
      </div>
      <YearLine year={year} today={view.todayOn} />
      {year.halfway && <HalfwayCard clientId={view.client.id} leadName={view.leadName} halfway={year.halfway} />}
      <Card title={t('targets')}>
        <TargetsTable targets={year.targets} isOver={year.state === 'stopped' || year.state === 'ended'} />
      </Card>
      {year.state !== 'stopped' && <StatusCard clientId={view.client.id} year={year} />}
    </>
  );
}

function StateNote({ view, year }: { view: YearView; year: RunningYear }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  if (year.endedOn) return <p>{t('ended', { day: formats.date(year.endedOn) })}</p>;
  if (!view.courseOpen) return <p>{t('talkStopped')}</p>;
  if (year.stopped) {
    const { on, reason } = year.stopped;
    const day = formats.date(on);
    return <p>{reason === '' ? t('stoppedErased', { day }) : t('stopped', { day, reason })}</p>;
  }
  if (year.resumeOn) return <p>{t('paused', { day: formats.date(year.resumeOn) })}</p>;
  return year.isOver ? <p role="status">{t('over')}</p> : null;
}

function Acts({ view: { client }, year }: { view: YearView; year: RunningYear }) {
  const { t } = useTranslation('year');
  const inCharge = useInCharge();
  const [asked, setAsked] = useState<'pause' | 'stop' | null>(null);
  const close = (): void => setAsked(null);
  const resume = useAct({ run: resumeYear, told: () => t('resume.done') });
  const stop = useAct({ run: stopYear, told: () => t('stop.done'), onDone: close });
  if (!inCharge || year.state === 'ended') return null;
  const isStill = year.state === 'paused' || year.state === 'stopped';
  return (
    <div className="actions">
      {isStill && (
        <Action look="main" busy={resume.isPending} onClick={() => resume.mutate({ clientId: client.id })}>
          {t('resume.do')}
        </Action>
      )}
      {year.state === 'running' && !year.isOver && <Action onClick={() => setAsked('pause')}>{t('pause.do')}</Action>}
      {year.state !== 'stopped' && <Action onClick={() => setAsked('stop')}>{t('stop.do')}</Action>}
      {resume.error && <ProblemNote error={resume.error} />}
      {asked === 'pause' && <PauseDialog clientId={client.id} onClose={close} />}
      {asked === 'stop' && (
        <ReasonDialog
          title={t('stop.title', { client: client.name })}
          hint={t('stop.hint')}
          act={t('stop.do')}
          busy={stop.isPending}
          error={stop.error}
          onSave={(reason) => stop.mutate({ clientId: client.id, reason })}
          onClose={close}
        />
      )}
    </div>
  );
}

function daysOf({ startOn, endOn, agreedOn }: RunningYear, say: (day: RunningYear['startOn']) => string) {
  return { start: say(startOn), end: say(endOn), agreed: say(agreedOn) };
}
