import { useTranslation } from 'react-i18next';
import type { CourseView, NoteCourse } from '../../../http/contract/courses.ts';
import { courseStageWords } from '../../../texts/review/course-stage-words.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

const tellable = ['refused', 'bankrupt', 'died'] as const;

interface CameBetweenProps {
  view: CourseView;
  busy: boolean;
  send: (note: NoteCourse) => void;
  onStop: () => void;
}

/** What somebody has to look at before it goes on, and what no row of Takt can know. */
export function CameBetweenCard({ view: { open }, busy, send, onStop }: CameBetweenProps) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const inCharge = useInCharge();
  const { because } = courseStageWords[formats.language];
  const isOpen = (what: string): boolean => open.some((one) => one.what === what);
  return (
    <Card title={t('between.title')}>
      {open.length > 0 && (
        <ul className="rows">
          {open.map(({ what, on }) => (
            <li key={what}>
              <div className="grow">
                <b>{because[what]}</b>
                <div className="under">{formats.date(on)}</div>
              </div>
              {inCharge && what !== 'lead-left' && (
                <Action
                  small
                  look="main"
                  busy={busy}
                  label={`${t('between.keepOn')}: ${because[what]}`}
                  onClick={() => send({ note: 'keep-on', of: what })}
                >
                  {t('between.keepOn')}
                </Action>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="card-body stack-s">
        <p className="small muted">{t('between.intro')}</p>
        {inCharge && (
          <div className="actions course-acts">
            {tellable
              .filter((what) => !isOpen(what))
              .map((what) => (
                <Action key={what} small busy={busy} onClick={() => send({ note: 'happened', what })}>
                  {t(`between.${what}`)}
                </Action>
              ))}
            <Action small look="quiet" onClick={onStop}>
              {t('stop')}
            </Action>
          </div>
        )}
      </div>
    </Card>
  );
}
