import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoursesView } from '../../../http/contract/courses.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { CourseRow } from './course-row.tsx';
import { stopCourse } from './course-requests.ts';

type Course = CoursesView['underWay'][number];

/** Talks that are decided, the oldest first. */
export function UnderWayCard({ courses }: { courses: readonly Course[] }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const inCharge = useInCharge();
  const [stopping, setStopping] = useState<Course | null>(null);
  return (
    <Card title={t('underWay')}>
      {courses.length === 0 ? (
        <EmptyNote words={t('noneUnderWay')} />
      ) : (
        <ul className="rows">
          {courses.map((course) => (
            <CourseRow
              key={course.courseId}
              course={course}
              under={t('decided', { day: formats.date(course.decidedOn), name: course.decidedByName })}
            >
              <LinkAction
                to="/clients/$clientId/talk"
                params={{ clientId: course.client.id }}
                small
                look="main"
                aria-label={`${t('prepare')}: ${course.client.name}`}
              >
                {t('prepare')}
              </LinkAction>
              {inCharge && (
                <Action small label={`${t('stop')}: ${course.client.name}`} onClick={() => setStopping(course)}>
                  {t('stop')}
                </Action>
              )}
            </CourseRow>
          ))}
        </ul>
      )}
      {stopping && <StopDialog course={stopping} onClose={() => setStopping(null)} />}
    </Card>
  );
}

function StopDialog({ course, onClose }: { course: Course; onClose: () => void }) {
  const { t } = useTranslation('course');
  const { t: shared } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const stop = useAct({ run: stopCourse, told: () => t('stopped'), onDone: onClose });
  const isMissing = reason.trim() === '';
  return (
    <Dialog title={t('stopTitle', { client: course.client.name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing && !stop.isPending) stop.mutate({ clientId: course.client.id, reason: reason.trim() });
        }}
      >
        <p className="muted">{t('stopHint')}</p>
        <Textarea
          label={t('dialog.reason')}
          description={t('dialog.reasonHint')}
          value={reason}
          rows={3}
          maxLength={1000}
          data-autofocus
          error={tried && isMissing ? shared('fields.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {stop.error && <ProblemNote error={stop.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={stop.isPending}>
            {t('stop')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
