import { useTranslation } from 'react-i18next';
import { Action } from '../design/action.tsx';
import { oslo } from '../words/oslo-date.ts';
import { useFormats } from '../words/use-formats.ts';
import { exportFile, type EarlierExport } from './invoicing-queries.ts';

interface ExportListProps {
  exports: readonly EarlierExport[];
  /** Fetches older ones, where there are any. */
  older: (() => void) | undefined;
  loading: boolean;
  onShow: (shown: EarlierExport) => void;
}

/** What has left, the newest first: each file can be fetched again as it was. */
export function ExportList({ exports, older, loading, onShow }: ExportListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (exports.length === 0) return null;
  return (
    <>
      <h3 className="invoicing-earlier">{t('invoicing.earlier')}</h3>
      <ul className="rows">
        {exports.map((one) => (
          <li key={one.id} className="invoicing-row">
            <div className="grow">
              {t(`invoicing.${one.format}`)} · {t('invoicing.lines', { count: one.lines })} ·{' '}
              {formats.kroner(one.sumOre)}
              <div className="under">
                {formats.shortDate(oslo(one.madeAt))} {formats.time(one.madeAt)}
                {one.madeBy !== null && <>, {one.madeBy}</>}
              </div>
            </div>
            <Action small label={t('invoicing.showOne', { file: one.fileName })} onClick={() => onShow(one)}>
              {t('invoicing.show')}
            </Action>
            <a
              className="link"
              href={exportFile(one.id)}
              download
              aria-label={t('invoicing.downloadOne', { file: one.fileName })}
            >
              {t('invoicing.download')}
            </a>
          </li>
        ))}
      </ul>
      {older && (
        <div className="card-foot">
          <Action small busy={loading} onClick={older}>
            {t('invoicing.older')}
          </Action>
        </div>
      )}
    </>
  );
}
