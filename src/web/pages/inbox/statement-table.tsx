import { useTranslation } from 'react-i18next';
import type { ReadView } from '../../../http/contract/office-inbox.ts';
import { useFormats } from '../../words/use-formats.ts';
import { writeAccount, writeAmount } from './write-figures.ts';

/** A bank statement as people read it. */
export function StatementTable({ statement }: { statement: ReadView['statements'][number] }) {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const { account, currency, openingMinor, closingMinor, lines, lineCount } = statement;
  const amount = (minor: number): string => writeAmount(minor, currency, formats);
  const withKid = lines.some(({ kid }) => kid !== undefined);
  const title =
    account === undefined
      ? t('document.statementUnknown')
      : t('document.statement', { account: writeAccount(account) });
  return (
    <section>
      <h3>{title}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table statement">
          <thead>
            <tr>
              <th scope="col">{t('document.columns.on')}</th>
              <th scope="col">{t('document.columns.text')}</th>
              {withKid && <th scope="col">{t('document.columns.kid')}</th>}
              <th scope="col" className="figure">
                {t('document.columns.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {openingMinor !== undefined && (
              <Balance words={t('document.opening')} value={amount(openingMinor)} wide={withKid} />
            )}
            {lines.map(({ on, text, kid, amountMinor }, index) => (
              <tr key={index}>
                <td className="whole">{formats.dayMonth(on)}</td>
                <td>
                  <bdi>{text}</bdi>
                </td>
                {withKid && <td className="whole">{kid}</td>}
                <td className="figure">{amount(amountMinor)}</td>
              </tr>
            ))}
            {closingMinor !== undefined && (
              <Balance words={t('document.closing')} value={amount(closingMinor)} wide={withKid} />
            )}
          </tbody>
        </table>
      </div>
      {lines.length < lineCount && (
        <p className="small muted">
          {t('document.lines', { shown: formats.number(lines.length), of: formats.number(lineCount) })}
        </p>
      )}
    </section>
  );
}

function Balance({ words, value, wide }: { words: string; value: string; wide: boolean }) {
  return (
    <tr>
      <th scope="row" colSpan={wide ? 3 : 2}>
        {words}
      </th>
      <td className="figure">
        <b>{value}</b>
      </td>
    </tr>
  );
}
