import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { intakeWordsOf } from '../../../texts/intake/intake-words.ts';
import { Action } from '../../design/action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { Evidence } from './lit.ts';
import { useFacts } from './use-facts.ts';

interface FactsPartProps {
  document: InboxDocument;
  /** A fact has the pointer or the focus: it is shown where it stands. */
  onPoint: (where: Evidence | undefined) => void;
  /** Somebody may know better on which day it came. */
  onDay: (() => void) | undefined;
}

/** What was read, and how it came. A fact that stands somewhere can be pointed at. */
export function FactsPart({ document, onPoint, onDay }: FactsPartProps) {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const words = intakeWordsOf(formats.language);
  const facts = useFacts()(document);
  const { item, sender, personName, partOf, read } = document;
  const from = sender ? `${sender.address}${sender.verified ? '' : ` (${t('facts.notVerified')})`}` : personName;
  return (
    <section className="judge-part" aria-label={t('facts.title')}>
      <h3>{t('facts.title')}</h3>
      {facts.length === 0 && read !== null && <p className="muted">{t('facts.none')}</p>}
      <dl className="facts">
        {facts.map(({ key, label, value, where }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {where ? (
                <button
                  type="button"
                  className="fact"
                  aria-label={`${value}. ${t('facts.show', { field: label.toLowerCase() })}`}
                  onMouseEnter={() => onPoint(where)}
                  onMouseLeave={() => onPoint(undefined)}
                  onFocus={() => onPoint(where)}
                  onBlur={() => onPoint(undefined)}
                  onClick={() => onPoint({ ...where })}
                >
                  <bdi>{value}</bdi>
                </button>
              ) : (
                <bdi>{value}</bdi>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('facts.came')}</dt>
          <dd>
            {t('facts.cameBy', { date: formats.shortDate(item.receivedOn), way: words.ways[item.via].toLowerCase() })}{' '}
            {onDay && (
              <Action small hint="F" onClick={onDay}>
                {t('act.day')}
              </Action>
            )}
          </dd>
        </div>
        {from !== null && (
          <div>
            <dt>{t('facts.from')}</dt>
            <dd>
              <bdi>{from}</bdi>
            </dd>
          </div>
        )}
        {partOf && (
          <div>
            <dt>{t('facts.partOf')}</dt>
            <dd>
              <a className="link" href={`/api/office/files/${partOf.id}`} target="_blank" rel="noopener noreferrer">
                <bdi>{partOf.name}</bdi>
              </a>
            </dd>
          </div>
        )}
        {read && (
          <div>
            <dt>{t('facts.format')}</dt>
            <dd>{words.fileFormats[read.format]}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
