import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { Action } from '../../design/action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { FindingEntry } from './finding-entry.tsx';
import type { FindingView } from '../../../http/contract/office-inbox.ts';

const shownMost = 8;

interface DeliveryPartProps {
  document: InboxDocument;
  chosenFinding: string | undefined;
  onChooseFinding: (id: string) => void;
  onSetAside: (finding: FindingView) => void;
  onChooseFile: (id: string) => void;
  onMinutes: () => void;
}

/** The delivery that it is part of: its files and how they stand, what is missing, and what extra work it may make. */
export function DeliveryPart(props: DeliveryPartProps) {
  const { document, chosenFinding, onChooseFinding, onSetAside, onChooseFile, onMinutes } = props;
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const { delivery, item } = document;
  if (!delivery) return <p className="judge-part muted">{t('delivery.unplaced')}</p>;
  const { files, findings, estimates } = delivery;
  const at = Math.max(
    0,
    files.findIndex(({ id }) => id === item.id),
  );
  const shown = files.slice(Math.max(0, Math.min(at - 3, files.length - shownMost)), undefined).slice(0, shownMost);
  return (
    <section className="judge-part" aria-label={t('delivery.title')}>
      <h3>
        {t('delivery.title')}{' '}
        <span className="small muted">
          {item.period && `${formats.period(item.period)}, `}
          {t('delivery.due', { date: formats.shortDate(delivery.dueOn) })}
        </span>
      </h3>
      <ul className="delivery-files">
        {shown.map((file) => (
          <li key={file.id} className={file.id === item.id ? 'is-chosen' : ''}>
            <button type="button" className="link file-name" onClick={() => onChooseFile(file.id)}>
              <bdi>{file.name}</bdi>
            </button>
            <span className={`small whole ${file.findings > 0 && file.verdict === 'waiting' ? 'late' : 'muted'}`}>
              {file.findings > 0 && file.verdict === 'waiting'
                ? t('queue.findings', { count: file.findings })
                : t(`delivery.verdict.${file.verdict}`)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < files.length && (
        <p className="small muted">{t('delivery.more', { count: files.length - shown.length })}</p>
      )}
      {findings.length > 0 && (
        <>
          <h4>{t('delivery.missing')}</h4>
          <ul className="findings">
            {findings.map((finding) => (
              <FindingEntry
                key={finding.id}
                finding={finding}
                chosen={finding.id === chosenFinding}
                onChoose={() => onChooseFinding(finding.id)}
                onSetAside={() => onSetAside(finding)}
              />
            ))}
          </ul>
        </>
      )}
      {estimates.length > 0 && (
        <>
          <h4>{t('delivery.estimates')}</h4>
          <ul className="small">
            {estimates.map(({ work, vouchers, minutes, enteredMinutes }) => (
              <li key={work}>
                {t('delivery.estimate', {
                  work: formats.capitalise(formats.words.agreement.workKinds[work]),
                  count: vouchers,
                  minutes,
                })}
                {enteredMinutes > 0 && `, ${t('delivery.entered', { minutes: enteredMinutes })}`}
              </li>
            ))}
          </ul>
          <Action small hint="M" onClick={onMinutes}>
            {t('act.minutes')}
          </Action>
        </>
      )}
    </section>
  );
}
