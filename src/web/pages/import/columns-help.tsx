import { useTranslation } from 'react-i18next';
import { templateKeys } from '../../../domain/agreement/index.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import {
  clientFields,
  historyFields,
  ownFieldsOf,
  timeFields,
  type ImportKind,
  type OwnField,
} from './import-fields.ts';
import { saveFile } from './save-file.ts';

/** An import knows these headings again, among many other spellings. */
const sampleHeadings: Record<ImportKind, string> = {
  clients:
    'Kunde;Org.nr;Form;Mva-termin;Lønningsdag;Ansvarlig;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar;Kontakt 2;E-post 2;Mobil 2;Ansvar 2',
  history: 'Org.nr;Levering;Periode;Frist;Levert',
  time: 'Dato;Ansatt;Kunde;Timer;Arbeid;Kommentar;Fakturerbar',
};

/** What may stand in the columns, and an empty sheet to begin with. */
export function ColumnsHelp({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const hintOf = (field: OwnField): string => {
    const ofTime = timeFields.find((known) => known === field);
    if (kind === 'time' && ofTime) return t(`imports.timeHints.${ofTime}`);
    const own = [...clientFields, ...historyFields].find((known) => known === field);
    return own ? t(`imports.hints.${own}`) : '';
  };
  return (
    <Card title={t('imports.columnsHelp')}>
      <div className="card-body stack">
        <p>{t(`imports.about.${kind}`)}</p>
        <dl className="column-list">
          {ownFieldsOf(kind).map((field) => (
            <div key={field}>
              <dt>{t(`imports.fields.${field}`)}</dt>
              <dd className="muted">
                {hintOf(field)}
                {field === 'template' && (
                  <>
                    {' '}
                    {formats.list(
                      templateKeys.map((key) => t('imports.quoted', { name: formats.words.agreement.template[key] })),
                    )}
                    .
                  </>
                )}
              </dd>
            </div>
          ))}
          {kind === 'clients' && (
            <div>
              <dt>{t('imports.contacts')}</dt>
              <dd className="muted">{t('imports.hints.contacts')}</dd>
            </div>
          )}
        </dl>
        <button
          type="button"
          className="link small sample"
          onClick={() => saveFile(t(`imports.sampleName.${kind}`), `\ufeff${sampleHeadings[kind]}\r\n`)}
        >
          {t('imports.sample')}
        </button>
      </div>
    </Card>
  );
}
