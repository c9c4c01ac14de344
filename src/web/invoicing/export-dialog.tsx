import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Loaded } from '../design/loaded.tsx';
import { useFormats } from '../words/use-formats.ts';
import { CreditForm } from './credit-form.tsx';
import { exportQuery, invoiceFile, type EarlierExport, type ExportedLine } from './invoicing-queries.ts';

interface ExportDialogProps {
  shown: EarlierExport;
  mayCredit: boolean;
  onClose: () => void;
}

/** The lines of an export as they left. One of them can be credited; the form takes the place of the list. */
export function ExportDialog({ shown, mayCredit, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const query = useQuery(exportQuery(shown.id));
  const [crediting, setCrediting] = useState<ExportedLine>();
  const title = crediting
    ? t('invoicing.creditTitle', { name: crediting.clientName })
    : t('invoicing.linesTitle', { file: shown.fileName });
  return (
    <Dialog title={title} wide onClose={onClose}>
      {crediting ? (
        <CreditForm line={crediting} onDone={() => setCrediting(undefined)} />
      ) : (
        <Loaded query={query} lines={4}>
          {({ lines }) => (
            <ul className="rows invoicing-lines">
              {lines.map((line) => (
                <LineRow
                  key={`${line.kind}-${line.lineId}`}
                  line={line}
                  onCredit={
                    mayCredit && line.kind === 'surcharge' && !line.credit ? () => setCrediting(line) : undefined
                  }
                />
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </Dialog>
  );
}

interface LineRowProps {
  line: ExportedLine;
  onCredit: (() => void) | undefined;
}

function LineRow({ line, onCredit }: LineRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { invoice, credit, kind } = line;
  const sum = formats.kroner(kind === 'credit' ? -line.sumOre : line.sumOre);
  return (
    <li>
      <div className="grow">
        <b>
          <bdi>{line.clientName}</bdi>
        </b>
        <div className="under">{line.description}</div>
        {invoice && (
          <div className="under">
            <a className="link" href={invoiceFile(invoice.id)} download>
              {t(kind === 'credit' ? 'invoicing.creditNote' : 'invoicing.invoice', { number: invoice.number })}
            </a>
          </div>
        )}
        {credit && (
          <div className="under">
            {credit.reason === ''
              ? t('invoicing.credited', { sum: formats.kroner(credit.sumOre) })
              : t('invoicing.creditedAs', { sum: formats.kroner(credit.sumOre), reason: credit.reason })}
            {!credit.exported && <div>{t('invoicing.creditWaits')}</div>}
          </div>
        )}
      </div>
      <span className="figure whole">{sum}</span>
      {onCredit && (
        <Action small label={t('invoicing.creditOne', { name: line.clientName, sum })} onClick={onCredit}>
          {t('invoicing.credit')}
        </Action>
      )}
    </li>
  );
}
