import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView, NoteCourse } from '../../../http/contract/courses.ts';
import { courseStageWords } from '../../../texts/review/course-stage-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { CameBetweenCard } from './came-between-card.tsx';
import { courseQuery, noteCourse } from './course-requests.ts';
import { HappenedCard } from './happened-card.tsx';
import { NextStep } from './next-step.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { StageLine } from './stage-line.tsx';
import './course.css';

type Asked = { note: 'stop' } | { note: 'skip'; step: NonNullable<CourseView['step']> };

/** One client's change of course: where it stands, whose turn it is, what came between, and how it is stopped or taken up again. */
export function ClientCoursePage() {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const { clientId } = useParams({ from: '/office/clients/$clientId/course' });
  const query = useQuery(courseQuery(clientId));
  const view = query.data;
  const inCharge = useInCharge();
  return (
    <>
      <PageHead
        title={t('title')}
        intro={view ? t('decided', { day: formats.date(view.decidedOn), name: view.decidedByName }) : ''}
        above={<ClientLink clientId={clientId} name={view?.client.name} />}
      >
        {inCharge && (
          <LinkAction to="/clients/$clientId/helping-on" params={{ clientId }}>
            {t('helpOn')}
          </LinkAction>
        )}
        <LinkAction to="/clients/$clientId/talk" params={{ clientId }} small look="quiet">
          {t('toTalk')}
        </LinkAction>
        <LinkAction to="/clients/$clientId/year" params={{ clientId }} small look="quiet">
          {t('toYear')}
        </LinkAction>
      </PageHead>
      <Loaded query={query} lines={6}>
        {(course) => <Course clientId={clientId} view={course} />}
      </Loaded>
    </>
  );
}

function Course({ clientId, view }: { clientId: string; view: CourseView }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const inCharge = useInCharge();
  const [asked, setAsked] = useState<Asked | null>(null);
  const note = useAct({ run: noteCourse, told: () => t('noted'), onDone: () => setAsked(null) });
  const send = (given: NoteCourse): void => {
    if (!note.isPending) note.mutate({ clientId, ...given });
  };
  const words = courseStageWords[formats.language];
  const { step } = view;
  return (
    <>
      <StageLine view={view} />
      {view.ended && (
        <div className="note-line next-step">
          <p className="grow">{t('endedOn', { how: words.ended[view.ended.as], day: formats.date(view.ended.on) })}</p>
          {view.mayResume && inCharge && (
            <Action small look="main" busy={note.isPending} onClick={() => send({ note: 'resume' })}>
              {t('resume')}
            </Action>
          )}
        </div>
      )}
      <NextStep clientId={clientId} view={view}>
        {inCharge && step !== null && view.open.length === 0 && (
          <Action small look="quiet" onClick={() => setAsked({ note: 'skip', step })}>
            {t('skip')}
          </Action>
        )}
      </NextStep>
      {note.error && !asked && <ProblemNote error={note.error} />}
      {view.silenced && <p className="muted small course-silenced">{t('silenced')}</p>}
      <div className="course-columns">
        <HappenedCard events={view.events} />
        {!view.ended && (
          <CameBetweenCard view={view} busy={note.isPending} send={send} onStop={() => setAsked({ note: 'stop' })} />
        )}
      </div>
      {asked && (
        <ReasonDialog
          title={asked.note === 'stop' ? t('stopTitle', { client: view.client.name }) : t(`skipTitle.${asked.step}`)}
          hint={t(asked.note === 'stop' ? 'stopHint' : 'skipHint')}
          act={t(asked.note)}
          busy={note.isPending}
          error={note.error}
          onSave={(reason) => send({ ...asked, reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
