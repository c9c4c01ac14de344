import type { SurchargeView } from '../../http/contract/office.ts';
import { useFormats } from './use-formats.ts';
import { useTranslation } from 'react-i18next';

/** What a surcharge is for: the delivery that was late, or what was asked for at short notice. */
export function useLineName(): (line: Pick<SurchargeView, 'request' | 'documents'>) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ request, documents }) =>
    request === null ? formats.capitalise(formats.documents(documents)) : `${t('urgent.title')}: ${request}`;
}
