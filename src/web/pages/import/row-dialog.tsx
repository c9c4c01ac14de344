import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../texts/error-text.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { contactFields, ownFieldsOf, type ImportKind } from './import-fields.ts';
import type { Preview } from './import-requests.ts';
import { RegistryButton } from './registry-button.tsx';
import { readValue, writeValue } from './row-values.ts';
import { useFieldLabel } from './use-field-label.ts';

type Row = Preview['rows'][number];
const contactsMax = 5;

interface RowDialogProps {
  kind: ImportKind;
  row: Row;
  onClose: () => void;
  onSave: (row: Row) => void;
}

/** Every value of one row. */
export function RowDialog({ kind, row, onClose, onSave }: RowDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const labelOf = useFieldLabel();
  const [values, setValues] = useState(row.values);
  const [contacts, setContacts] = useState(() => Math.max(1, countContacts(row.values)));
  const fields: string[] = [
    ...ownFieldsOf(kind),
    ...(kind === 'clients'
      ? Array.from({ length: contacts }, (_, index) => contactFields.map((part) => `contacts.${index}.${part}`)).flat()
      : []),
  ];
  return (
    <Dialog title={t('imports.editRow', { line: row.line })} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ ...row, values });
        }}
      >
        <div className="row-fields">
          {fields.map((field, index) => {
            const fault = row.faults.find((one) => one.field === field);
            return (
              <TextInput
                key={field}
                label={labelOf(field)}
                value={readValue(values, field)}
                autoComplete="off"
                dir="auto"
                data-autofocus={index === 0}
                error={fault ? errorText(fault.code, fault.details, formats.language) : null}
                onChange={(event) => setValues(writeValue(values, field, event.currentTarget.value))}
              />
            );
          })}
        </div>
        {kind === 'clients' && readValue(values, 'orgnr') !== '' && (
          <div className="actions">
            <RegistryButton
              orgnr={readValue(values, 'orgnr')}
              onFound={({ name, form }) =>
                setValues((before) => writeValue(writeValue(before, 'name', name ?? ''), 'form', form ?? ''))
              }
            />
          </div>
        )}
        <div className="actions">
          <Action type="submit" look="main">
            {t('imports.checkRow')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
          {kind === 'clients' && contacts < contactsMax && (
            <Action look="quiet" onClick={() => setContacts(contacts + 1)}>
              {t('imports.addContact')}
            </Action>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function countContacts(values: object): number {
  return 'contacts' in values && Array.isArray(values.contacts) ? values.contacts.length : 0;
}
