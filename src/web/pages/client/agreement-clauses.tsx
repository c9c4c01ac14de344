import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

/** How the agreement binds, and its clauses with the price of lateness. */
export function AgreementClauses({ agreement }: { agreement: NonNullable<ClientDetail['agreement']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className="card-body stack">
      <p className="small muted">
        {agreement.basis === 'unwritten'
          ? t('client.agreement.unwritten')
          : t('client.agreement.version', {
              version: agreement.version,
              date: agreement.acceptedOn === null ? '–' : formats.shortDate(agreement.acceptedOn),
              name: agreement.signerName ?? '–',
            })}
      </p>
      {agreement.hasFile && (
        <p className="small">
          <a
            href={`/api/office/agreements/${agreement.id}/file`}
            target="_blank"
            rel="noopener noreferrer"
            className="link"
          >
            {t('client.agreement.open')}
          </a>
        </p>
      )}
      {agreement.clauses.map((clause) => (
        <section key={clause.key} className="clause">
          <h3>{formats.delivery(clause.documents)}</h3>
          <p>{formats.say(clause.sentence)}</p>
          {agreement.basis === 'written' && (
            <p className="muted">{clause.late === null ? t('client.agreement.noLate') : formats.say(clause.late)}</p>
          )}
        </section>
      ))}
    </div>
  );
}
