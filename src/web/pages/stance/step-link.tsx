import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StanceView } from './stance-requests.ts';

type Step = NonNullable<StanceView['figures']>['steps'][number];

const places = {
  watchdog: '/clients/$clientId',
  parent: '/clients/$clientId',
  therapist: '/clients/$clientId/conduct',
  partner: '/clients/$clientId',
} as const;

/** One next step, with the way to the place where it is taken. */
export function StepLink({ step: { role, client } }: { step: Step }) {
  const { t } = useTranslation('stance');
  return (
    <p className="stance-step">
      <b>{t('step')}</b>{' '}
      <Link to={places[role]} params={{ clientId: client.id }} className="link">
        {t(`roles.${role}.step`, { client: client.name })}
      </Link>
    </p>
  );
}
