import { useTranslation } from 'react-i18next';
import { capitalise } from '../../../texts/format-list.ts';
import { clientFields, contactFields, historyFields, timeFields } from './import-fields.ts';

/** What a field of a row is called: `contacts.1.email` is "Kontakt 2, e-post". */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => {
    const own = [...clientFields, ...historyFields, ...timeFields].find((known) => known === field);
    if (own) return t(`imports.fields.${own}`);
    const [, index = '0', part] = field.split('.');
    const known = contactFields.find((name) => name === part);
    if (!known) return field;
    const what = t(`imports.fields.contact${capitalise(known) as 'Name' | 'Email' | 'Mobile' | 'Scopes'}`);
    return t('imports.contact', { number: Number(index) + 1, what });
  };
}
