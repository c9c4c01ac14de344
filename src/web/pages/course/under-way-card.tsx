import { useTranslation } from 'react-i18next';
import type { CoursesView } from '../../../http/contract/courses.ts';
import { courseStageWords } from '../../../texts/review/course-stage-words.ts';
import { nextStepInWords } from '../../../texts/review/next-step-in-words.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { CourseRow } from './course-row.tsx';

type Course = CoursesView['underWay'][number];

/** Talks that are under way, each with its stage and whose turn it is; what waits longest comes first. */
export function UnderWayCard({ courses }: { courses: readonly Course[] }) {
  const { t } = useTranslation('course');
  return (
    <Card title={t('underWay')}>
      {courses.length === 0 ? (
        <EmptyNote words={t('noneUnderWay')} />
      ) : (
        <ul className="rows">
          {courses.map((course) => (
            <UnderWayRow key={course.courseId} course={course} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function UnderWayRow({ course }: { course: Course }) {
  const { t } = useTranslation('course');
  const { language } = useFormats();
  const { stage, next, client } = course;
  return (
    <CourseRow
      course={course}
      {...(stage === 'ended' ? {} : { tag: courseStageWords[language].stages[stage] })}
      late={next?.overdue ?? false}
      under={next ? nextStepInWords(next, language) : ''}
    >
      <LinkAction
        to="/clients/$clientId/course"
        params={{ clientId: client.id }}
        small
        look="main"
        aria-label={`${t('open')}: ${client.name}`}
      >
        {t('open')}
      </LinkAction>
    </CourseRow>
  );
}
