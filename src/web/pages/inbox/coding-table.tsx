import { useTranslation } from 'react-i18next';
import type { ReadView } from '../../../http/contract/office-inbox.ts';

/** Booking accounts that the client has named, and where they were found. */
export function CodingTable({ codings }: { codings: ReadView['codings'] }) {
  const { t } = useTranslation('inbox');
  return (
    <section>
      <h3>{t('document.codings')}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('document.codingColumns.account')}</th>
            <th scope="col">{t('document.codingColumns.voucher')}</th>
            <th scope="col">{t('document.codingColumns.from')}</th>
          </tr>
        </thead>
        <tbody>
          {codings.map(({ account, voucher, from }, index) => (
            <tr key={index}>
              <td>{account}</td>
              <td>
                <bdi>{voucher ?? ''}</bdi>
              </td>
              <td>{t(`document.codingFrom.${from as 'stamp'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
