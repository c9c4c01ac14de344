import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useFormats } from '../../words/use-formats.ts';

const stages = ['decided', 'prepare', 'meeting', 'minutes', 'agreement', 'year', 'review'] as const;
type Stage = (typeof stages)[number];

interface StageLineProps {
  now: Stage;
  /** When a stage was reached, as far as it is known. */
  days: Partial<Record<Stage, CalendarDate>>;
}

/** The way of a change of course from the decision to the joint review, and where it stands. */
export function StageLine({ now, days }: StageLineProps) {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  const at = stages.indexOf(now);
  return (
    <ol className="stage-line" aria-label={t('stages.title')}>
      {stages.map((stage, index) => {
        const day = days[stage];
        return (
          <li
            key={stage}
            className={index < at ? 'is-done' : index === at ? 'is-now' : ''}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <b>{t(`stages.${stage}`)}</b>
            <span className="small">
              {index === at ? t('stages.now') : day === undefined ? '' : formats.shortDate(day)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
