import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { ownFieldsOf, type ImportKind } from './import-fields.ts';
import type { Preview } from './import-requests.ts';
import { MendField } from './mend-field.tsx';
import { readValue, writeValue } from './row-values.ts';

type Row = Preview['rows'][number];

interface PreviewRowProps {
  kind: ImportKind;
  row: Row;
  onMend: (row: Row) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** A row in a line or two; what is wrong in it stands as a field with the reason under it. */
export function PreviewRow({ kind, row, onMend, onEdit, onRemove }: PreviewRowProps) {
  const { t } = useTranslation();
  const [first, ...rest] = ownFieldsOf(kind);
  const { values } = row;
  const name =
    readValue(values, first!) || (kind === 'time' ? readValue(values, 'orgnr') || readValue(values, 'project') : '');
  const summary = [...rest.map(String), 'contacts.0.email']
    .map((field) => readValue(row.values, field))
    .filter((text) => text !== '');
  return (
    <li data-row={row.line} className={row.faults.length > 0 ? 'is-faulty' : ''}>
      <div className="row-line">
        <span className="muted small whole">{t('imports.line', { line: row.line })}</span>
        <span className="grow">
          <b>
            <bdi>{name === '' ? t(kind === 'time' ? 'imports.internal' : 'imports.noName') : name}</bdi>
          </b>{' '}
          <span className="muted small">
            <bdi>{summary.join(' · ')}</bdi>
          </span>
        </span>
        {row.faults.length === 0 && <span className="tag is-good">{t('imports.rowReady')}</span>}
        <span className="actions">
          <Action small look="quiet" label={t('imports.editRow', { line: row.line })} onClick={onEdit}>
            {t('imports.edit')}
          </Action>
          <Action small look="quiet" label={t('imports.removeLine', { line: row.line })} onClick={onRemove}>
            {t('imports.remove')}
          </Action>
        </span>
      </div>
      {row.faults.length > 0 && (
        <div className="mend-fields">
          {row.faults.map((fault, index) => (
            <MendField
              key={`${fault.field}-${index}`}
              fault={fault}
              value={readValue(row.values, fault.field)}
              onMend={(text) => onMend({ ...row, values: writeValue(row.values, fault.field, text) })}
            />
          ))}
        </div>
      )}
    </li>
  );
}
