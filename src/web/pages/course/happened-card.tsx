import { useTranslation } from 'react-i18next';
import type { CourseView } from '../../../http/contract/courses.ts';
import { courseStageWords } from '../../../texts/review/course-stage-words.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';

type Happened = CourseView['events'][number];

/** What happened beside the steps themselves, the newest first, with who noted it. */
export function HappenedCard({ events }: { events: readonly Happened[] }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const inWords = useHappened();
  return (
    <Card title={t('happened')}>
      {events.length === 0 ? (
        <EmptyNote words={t('nothingHappened')} />
      ) : (
        <ul className="rows">
          {events.map((event, index) => (
            <li key={events.length - index}>
              <div className="grow">
                {inWords(event)}
                <div className="under">
                  {formats.date(event.on)}
                  {event.byName !== null && ` · ${event.byName}`}
                </div>
                {event.reason !== null && (
                  <div className="under" dir="auto">
                    {t('beforeWhy', { words: event.reason })}
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function useHappened(): (event: Happened) => string {
  const { t } = useTranslation('course');
  const { because } = courseStageWords[useFormats().language];
  return ({ event, of, step }) => {
    switch (event) {
      case 'kept-on':
        return t('keptOn', { what: of === null ? '' : because[of] });
      case 'skipped':
        return step === null ? '' : t(`skipped.${step}`);
      case 'stopped':
        return t('wasStopped');
      case 'resumed':
        return t('wasResumed');
      default:
        return because[event];
    }
  };
}
