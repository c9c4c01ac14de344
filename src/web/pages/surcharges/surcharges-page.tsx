import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { surchargesQuery } from '../../api/queries.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { SurchargeDesk } from './surcharge-desk.tsx';
import '../../design/desk.css';
import './surcharges.css';

export function SurchargesPage() {
  const { t } = useTranslation();
  const query = useQuery(surchargesQuery);
  if (query.data) return <SurchargeDesk list={query.data} />;
  return (
    <>
      <PageHead title={t('surcharges.title')} />
      <Loaded query={query}>{() => null}</Loaded>
    </>
  );
}
