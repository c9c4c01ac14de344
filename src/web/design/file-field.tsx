import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from './action.tsx';

interface FileFieldProps {
  label: string;
  /** What the person chooses among: extensions and media types. */
  accept: string;
  file: File | null;
  hint?: string;
  fault?: string | undefined;
  onChange: (file: File | null) => void;
}

/** One file of a form: a button that opens the choice, and the name of what was chosen. */
export function FileField({ label, accept, file, hint, fault, onChange }: FileFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-field">
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
      <b>{label}</b>
      <div className="actions">
        <Action small onClick={() => input.current?.click()} label={`${label}: ${t('fields.chooseFile')}`}>
          {t('fields.chooseFile')}
        </Action>
        <span className="file-name" role="status">
          <bdi>{file?.name}</bdi>
        </span>
      </div>
      {hint !== undefined && <span className="small muted">{hint}</span>}
      {fault !== undefined && <span className="small law">{fault}</span>}
    </div>
  );
}
