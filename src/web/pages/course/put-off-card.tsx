import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoursesView } from '../../../http/contract/courses.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { CourseRow } from './course-row.tsx';
import { DecideDialog } from './decide-dialog.tsx';

type Course = CoursesView['putOff'][number];

/** What was put off or declined, by the day on which it is asked again; whoever has changed their mind need not wait for it. */
export function PutOffCard({ courses }: { courses: readonly Course[] }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const inCharge = useInCharge();
  const [deciding, setDeciding] = useState<Course | null>(null);
  return (
    <Card title={t('putOff')}>
      {courses.length === 0 ? (
        <EmptyNote words={t('nonePutOff')} />
      ) : (
        <ul className="rows">
          {courses.map((course) => (
            <CourseRow
              key={course.courseId}
              course={course}
              tag={t(course.decision)}
              under={t('askedAgain', { day: formats.date(course.askAgainOn) })}
            >
              {inCharge && (
                <Action small label={`${t('talk')}: ${course.client.name}`} onClick={() => setDeciding(course)}>
                  {t('talk')}
                </Action>
              )}
            </CourseRow>
          ))}
        </ul>
      )}
      {deciding && <DecideDialog client={deciding.client} decision="talk" onClose={() => setDeciding(null)} />}
    </Card>
  );
}
