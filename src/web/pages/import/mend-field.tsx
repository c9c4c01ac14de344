import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templateKeys } from '../../../domain/agreement/index.ts';
import { errorText } from '../../../texts/error-text.ts';
import { ChoiceField } from '../../design/choice-field.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { Preview } from './import-requests.ts';
import { useFieldLabel } from './use-field-label.ts';

interface MendFieldProps {
  fault: Preview['rows'][number]['faults'][number];
  value: string;
  onMend: (text: string) => void;
}

/** One wrong value with its reason. Leaving the field, or Enter, has the row read again. */
export function MendField({ fault, value, onMend }: MendFieldProps) {
  const formats = useFormats();
  const label = useFieldLabel()(fault.field);
  const [typed, setTyped] = useState({ over: value, text: value });
  // What was typed over an earlier value is no word about a newer one.
  const text = typed.over === value ? typed.text : value;
  const error = errorText(fault.code, fault.details, formats.language);
  const choices = useChoices(fault.field, value);
  if (choices) return <ChoiceField label={label} value={value} choices={choices} error={error} onChange={onMend} />;
  const mend = (): void => {
    if (text !== value) onMend(text);
  };
  return (
    <TextInput
      label={label}
      value={text}
      error={error}
      autoComplete="off"
      dir="auto"
      onChange={(event) => setTyped({ over: value, text: event.currentTarget.value })}
      onBlur={mend}
      onKeyDown={(event) => {
        if (event.key === 'Enter') mend();
      }}
    />
  );
}

/** A template and an engagement lead are one of those there are; what was written stays the first choice, so that nothing is lost. */
function useChoices(field: string, value: string): { value: string; label: string }[] | undefined {
  const { t } = useTranslation();
  const formats = useFormats();
  const { staffNames } = useSession();
  const named = (names: readonly string[]): { value: string; label: string }[] => [
    ...(names.includes(value) || value === '' ? [] : [{ value, label: value }]),
    { value: '', label: field === 'template' ? t('imports.chooseTemplate') : '–' },
    ...names.map((name) => ({ value: name, label: name })),
  ];
  if (field === 'template') return named(templateKeys.map((key) => formats.words.agreement.template[key]));
  if (field === 'lead' || field === 'person') return named(staffNames.map(({ name }) => name));
  return undefined;
}
