import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { StepLink } from './step-link.tsx';
import type { StanceView } from './stance-requests.ts';

/** Each role: what it is, what one believes and what was done, and one next step. */
export function ComparedCard({ view }: { view: StanceView }) {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  const { selfTest, compared, figures } = view;
  return (
    <Card
      title={t('compared.title')}
      aside={
        selfTest && (
          <Link to="/stance/self-test" className="link">
            {t('compared.again', { day: formats.shortDate(selfTest.answeredOn) })}
          </Link>
        )
      }
    >
      {selfTest === null && (
        <div className="card-body form">
          <p>{t('compared.take')}</p>
          <div className="actions">
            <LinkAction to="/stance/self-test" look="main">
              {t('compared.takeIt')}
            </LinkAction>
          </div>
        </div>
      )}
      <ul className="stance-roles">
        {compared.map(({ role, believedPercent, donePercent, verdict }) => {
          const step = figures?.steps.find((one) => one.role === role);
          return (
            <li key={role}>
              <h3>{t(`roles.${role}.name`)}</h3>
              <p className="small muted">{t(`roles.${role}.is`)}</p>
              {believedPercent !== null && (
                <Share label={t('compared.believed')} percent={believedPercent} kind="believed" />
              )}
              {donePercent !== null && <Share label={t('compared.done')} percent={donePercent} kind="done" />}
              {verdict !== 'unknown' && <p>{t(`compared.verdicts.${verdict}`)}</p>}
              {step && <StepLink step={step} />}
            </li>
          );
        })}
      </ul>
      <p className="card-foot">{t(figures === null ? 'compared.footOff' : 'compared.foot')}</p>
    </Card>
  );
}

function Share({ label, percent, kind }: { label: string; percent: number; kind: 'believed' | 'done' }) {
  const { t } = useTranslation('stance');
  return (
    <div className="stance-share">
      <span className="small">{label}</span>
      <span className={`stance-bar is-${kind}`} aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      <b>{t('compared.percent', { percent })}</b>
    </div>
  );
}
