import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/use-formats.ts';
import type { InvoicingView } from './invoicing-queries.ts';

/** So many clients are named; the rest is counted. */
const namesMax = 3;

interface ElectronicNotesProps {
  electronic: InvoicingView['electronic'];
  /** How many lines would leave as electronic invoices. */
  lines: number;
}

/** What an electronic invoice still needs and where to enter it; and who gets none, and why. */
export function ElectronicNotes({ electronic: { missing, keptBack }, lines }: ElectronicNotesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const named = (names: readonly string[]): string =>
    names.length <= namesMax + 1
      ? formats.list(names)
      : t('invoicing.others', { names: names.slice(0, namesMax).join(', '), count: names.length - namesMax });
  if (missing.length > 0) {
    const what = formats.list(missing.map((each) => t(`invoicing.missing.${each}`)));
    return (
      <p className="small muted">
        {t('invoicing.missing.intro', { what })}{' '}
        <Link to="/people" className="link">
          {t('invoicing.missing.link')}
        </Link>
      </p>
    );
  }
  return (
    <>
      {lines > 0 && <p className="small muted">{t('invoicing.electronic', { count: lines })}</p>}
      {keptBack.map(({ obstacle, clients }) => (
        <p key={obstacle} className="small muted">
          {t(`invoicing.obstacle.${obstacle}`, { names: named(clients.map(({ name }) => name)) })}
        </p>
      ))}
    </>
  );
}
