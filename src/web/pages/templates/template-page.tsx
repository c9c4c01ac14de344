import '../../words/editor-words.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { templateListQuery } from '../agreement/proposal-requests.ts';
import { TemplateDesk } from './template-desk.tsx';

/** One template in the same editor as an agreement. A ready one is saved as one of the office's own. */
export function TemplatePage() {
  const { t } = useTranslation('editor');
  const { templateRef } = useParams({ from: '/office/templates/$templateRef' });
  const query = useQuery({ ...templateListQuery, refetchOnMount: 'always', refetchOnWindowFocus: false });
  const template = query.data?.templates.find(({ ref }) => ref === templateRef);
  if (template && query.isFetchedAfterMount) return <TemplateDesk key={templateRef} template={template} />;
  return (
    <>
      <PageHead
        title={t('templates.title')}
        above={
          <Link to="/templates" className="link small">
            {t('templates.title')}
          </Link>
        }
      />
      <div className="card">
        <Loaded query={query} lines={8}>
          {() => (template ? <EmptyLines count={8} /> : <EmptyNote words={t('templates.gone')} />)}
        </Loaded>
      </div>
    </>
  );
}
