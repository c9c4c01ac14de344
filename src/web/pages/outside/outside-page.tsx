import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { outsideQuery } from '../../api/queries.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { OutsideDesk } from './outside-desk.tsx';
import './outside.css';

/** What Takt cannot see: a person says what is missing there, for many clients at once. */
export function OutsidePage() {
  const { t } = useTranslation();
  const query = useQuery(outsideQuery);
  return (
    <>
      <PageHead title={t('outside.title')} intro={t('outside.intro')} />
      <Loaded query={query} lines={8}>
        {({ duties }) => <OutsideDesk duties={duties} />}
      </Loaded>
    </>
  );
}
