import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Sends } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';

type Silence = Sends['silent'][number];
const namesShown = 3;

/** Why each other client gets nothing. Every reason opens to its clients. */
export function SilentCard({ silent }: Pick<Sends, 'silent'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const total = silent.reduce((sum, { clients }) => sum + clients.length, 0);
  const firstNames = ({ clients }: Silence): string => {
    const names = clients.map(({ name }) => name);
    if (names.length <= namesShown) return formats.list(names);
    return t('sends.andMore', { names: names.slice(0, namesShown).join(', '), count: names.length - namesShown });
  };
  const reasonWords: Readonly<Record<string, string>> = formats.words.silenceReasons;
  return (
    <Card title={t('sends.silentTitle')} aside={t('sends.silentCount', { count: total })}>
      {silent.length === 0 && <p className="card-body muted">{t('sends.silentNone')}</p>}
      <ul className="reasons">
        {silent.map((silence) => (
          <li key={silence.reason}>
            <details>
              <summary>
                <b className="count">{silence.clients.length}</b>
                <span>
                  {reasonWords[silence.reason] ?? t('sends.otherReason')}
                  <span className="under" aria-hidden="true">
                    <bdi>{firstNames(silence)}</bdi>
                  </span>
                </span>
              </summary>
              <ul className="silent-clients">
                {silence.clients.map(({ id, name, on }) => (
                  <li key={id}>
                    <Link to="/clients/$clientId" params={{ clientId: id }} className="link">
                      <bdi>{name}</bdi>
                    </Link>
                    {on !== null && (
                      <span className="muted small">{t('sends.from', { date: formats.shortDate(on) })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
