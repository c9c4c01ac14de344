import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../design/empty-note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useSession } from '../../shell/use-session.ts';
import { ImportFlow } from './import-flow.tsx';
import { importKinds } from './import-fields.ts';
import './import.css';

/** Clients, last year's deliveries, or hours of the office's own system: choose a file or paste, mend what is wrong, bring all in or nothing. */
export function ImportPage() {
  const { t } = useTranslation();
  const { kind = 'clients' } = useSearch({ from: '/office/import' });
  const { staff } = useSession();
  const navigate = useNavigate({ from: '/import' });
  return (
    <>
      <PageHead title={kind === 'clients' ? t('imports.title') : t(`imports.kinds.${kind}`)} intro={t('imports.intro')}>
        <div className="chips" role="group" aria-label={t('imports.kind')}>
          {importKinds.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={kind === one}
              onClick={() => void navigate({ search: one === 'clients' ? {} : { kind: one }, replace: true })}
            >
              {t(`imports.kinds.${one}`)}
            </button>
          ))}
        </div>
      </PageHead>
      {staff.role === 'assistant' ? (
        <div className="card">
          <EmptyNote words={t(kind === 'time' ? 'imports.notAllowedTime' : 'imports.notAllowed')} />
        </div>
      ) : (
        <ImportFlow key={kind} kind={kind} />
      )}
    </>
  );
}
