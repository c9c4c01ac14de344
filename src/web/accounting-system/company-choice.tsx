import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/use-formats.ts';
import type { LedgerCompanies } from './ledger-requests.ts';

interface CompanyChoiceProps extends LedgerCompanies {
  chosen: string | undefined;
  onChoose: (slug: string) => void;
}

/** The companies that a key opens; those that are not the client's stand there, so that nobody wonders where they are, and cannot be taken. */
export function CompanyChoice({ companies, chosen, onChoose }: CompanyChoiceProps) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  return (
    <>
      <Radio.Group label={t('dialog.companies')} value={chosen ?? ''} onChange={onChoose}>
        {companies.map(({ slug, name, orgnr, isClient }) => {
          const number = orgnr === null ? '–' : formats.orgnr(orgnr);
          return (
            <Radio
              key={slug}
              value={slug}
              mt={8}
              disabled={!isClient}
              label={isClient ? `${name}, ${number}` : t('dialog.other', { name, orgnr: number })}
            />
          );
        })}
      </Radio.Group>
      {companies.every(({ isClient }) => !isClient) && (
        <p className="late" role="status">
          {t('dialog.noneFits')}
        </p>
      )}
    </>
  );
}
