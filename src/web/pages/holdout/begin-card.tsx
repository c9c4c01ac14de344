import { useTranslation } from 'react-i18next';
import type { TrialsView } from '../../../http/contract/holdout.ts';
import { Card } from '../../design/card.tsx';
import { BeginForm } from './begin-form.tsx';

const reasons = ['surcharge', 'promised', 'payroll', 'no-early-word'] as const;

/** What a trial is, who could take part, and the form where there are enough. */
export function BeginCard({ view }: { view: TrialsView }) {
  const { t } = useTranslation('holdout');
  const { clients, needed, never } = view.candidates;
  return (
    <Card title={t('begin.title')}>
      <div className="card-body stack-s">
        <p>{t('begin.how')}</p>
        <p className="muted">{t('begin.never')}</p>
        <p>
          <b>{t('begin.candidates', { count: clients })}</b>{' '}
          {reasons
            .filter((reason) => never[reason] > 0)
            .map((reason) => t(`begin.${reason}`, { count: never[reason] }))
            .join(' ')}
        </p>
        {clients < needed[50] ? (
          <p className="note-line">{t('begin.tooFew', { needed: needed[50] })}</p>
        ) : (
          <BeginForm view={view} />
        )}
      </div>
    </Card>
  );
}
