import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';

/** What was agreed, as sentences that a client can read. */
export function AgreementCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { agreement } = client;
  if (agreement === null) {
    return (
      <Card title={t('client.agreement.title')}>
        <EmptyNote words={t('client.agreement.none')} />
      </Card>
    );
  }
  return (
    <Card title={t('client.agreement.title')}>
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
    </Card>
  );
}
