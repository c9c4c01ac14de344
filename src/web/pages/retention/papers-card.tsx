import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { useSession } from '../../shell/use-session.ts';

const kinds = ['processing-annex', 'outsourcing-register', 'sub-processors'] as const;
const languages = ['nb', 'en'] as const;

/** The filled-in documents, and access for the office's own people; for those who lead the office. */
export function PapersCard() {
  const { t } = useTranslation('retention');
  const { staffNames } = useSession();
  return (
    <>
      <Card title={t('documents.title')}>
        <p className="card-body muted">{t('documents.lead')}</p>
        <ul className="rows">
          {kinds.map((kind) => (
            <li key={kind}>
              <div className="grow">{t(`documents.${kind}`)}</div>
              <div className="actions">
                {languages.map((language) => (
                  <a
                    key={language}
                    className="link"
                    href={`/api/office/processing-documents/${kind}/${language}`}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={`${t(`documents.${kind}`)}, ${t(`documents.${language}`)}`}
                  >
                    {t(`documents.${language}`)}
                  </a>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('access.title')}>
        <div className="card-body stack">
          <p className="muted">{t('access.lead')}</p>
          <p className="muted">{t('access.person')}</p>
        </div>
        <ul className="rows" aria-label={t('access.staff')}>
          {staffNames.map(({ id, name }) => (
            <li key={id}>
              <a className="link" href={`/api/office/access-exports/staff/${id}`}>
                {t('access.get', { name })}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
