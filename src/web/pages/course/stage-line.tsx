import { useTranslation } from 'react-i18next';
import type { CourseView } from '../../../http/contract/courses.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { ProgressLine, type ProgressPlace } from '../../design/progress-line.tsx';
import { useFormats } from '../../words/use-formats.ts';

const stages = ['decided', 'prepare', 'meeting', 'minutes', 'agreement', 'year', 'review'] as const;
type Stage = (typeof stages)[number];

/** The place of each stage on the line. */
const placeOf: Readonly<Record<CourseView['stage'], Stage>> = {
  decided: 'prepare',
  preparing: 'prepare',
  'meeting-offered': 'meeting',
  'meeting-booked': 'meeting',
  'meeting-held': 'minutes',
  'minutes-sent': 'agreement',
  'agreement-drafted': 'agreement',
  'agreement-sent': 'agreement',
  'agreement-accepted': 'year',
  'year-running': 'year',
  'year-paused': 'year',
  'year-stopped': 'year',
  'review-due': 'review',
  'review-open': 'review',
  'following-up': 'review',
  'helping-on': 'review',
  ended: 'review',
};

interface StageLineProps {
  view: Pick<CourseView, 'stage' | 'decidedOn'> & { meeting: { meetsOn: CalendarDate | null } | null };
}

/** The way of a change of course from the decision to the joint review, and where it stands. */
export function StageLine({ view: { stage, decidedOn, meeting } }: StageLineProps) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const at = stage === 'ended' ? stages.length : stages.indexOf(placeOf[stage]);
  const days: Partial<Record<Stage, CalendarDate | null>> = { decided: decidedOn, meeting: meeting?.meetsOn ?? null };
  const places = stages.map((each, index): ProgressPlace => {
    const day = days[each] ?? null;
    return {
      key: each,
      label: t(`stages.${each}`),
      note: index === at ? t('stages.now') : day === null ? '' : formats.shortDate(day),
      look: index < at ? 'past' : index === at ? 'now' : 'ahead',
    };
  });
  return <ProgressLine label={t('stages.title')} of="steps" places={places} />;
}
