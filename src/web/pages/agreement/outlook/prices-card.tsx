import { useTranslation } from 'react-i18next';
import type { ChargeTerm } from '../../../../domain/agreement/index.ts';
import type { DeliveryExample, ForeseenPrice, RequestExample } from '../../../../domain/surcharge/index.ts';
import { requestExampleInWords } from '../../../../texts/agreement/foreseen-in-words.ts';
import { formatArithmetic } from '../../../../texts/format-arithmetic.ts';
import { formatMinutes } from '../../../../texts/format-minutes.ts';
import { keepTogether } from '../../../../texts/keep-together.ts';
import { Card } from '../../../design/card.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { BackTestFoot, type BackTests } from './back-test-foot.tsx';

interface PricesCardProps {
  /** Those of the point that is open; absent where it has none to do with lateness. */
  prices: readonly ForeseenPrice[] | undefined;
  /** Something about them is not right yet. */
  faulty: boolean;
  consumer: boolean;
  backTests: BackTests | undefined;
}

/** Three worked examples for each charge, by the very rules that make the lines; each opens to its sum. */
export function PricesCard({ prices, faulty, consumer, backTests }: PricesCardProps) {
  const { t } = useTranslation('editor');
  return (
    <Card title={t('prices.title')} className="prices-card">
      {consumer ? (
        <p className="card-body muted">{t('prices.consumer')}</p>
      ) : prices === undefined ? null : prices.length === 0 ? (
        <p className="card-body muted">{t(faulty ? 'prices.faulty' : 'prices.none')}</p>
      ) : (
        prices.map((price) => (
          <Examples key={`${price.clauseKey}/${price.term.key}`} price={price} several={prices.length > 1} />
        ))
      )}
      {!consumer && backTests && <BackTestFoot tests={backTests} />}
    </Card>
  );
}

function Examples({ price, several }: { price: ForeseenPrice; several: boolean }) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const { term, duty, deliveries, requests } = price;
  const empty = deliveries.length === 0 && requests.length === 0;
  return (
    <div className="examples">
      {several && <h3>{formats.capitalise(t(`charges.kinds.${term.on}`))}</h3>}
      {duty && (
        <p className="small muted">
          {t('prices.example', {
            period: formats.capitalise(formats.periodWithYear(duty.period)),
            date: formats.shortDate(duty.dueOn),
          })}
        </p>
      )}
      {!empty && term.forgiven !== undefined && <p className="small muted">{t('prices.again')}</p>}
      {empty && <p className="small muted">{t('prices.noDuty')}</p>}
      {deliveries.map((example) => (
        <OneDelivery key={example.example} example={example} term={term} />
      ))}
      {requests.map((example) => (
        <OneRequest key={example.example} example={example} />
      ))}
    </div>
  );
}

function OneDelivery({ example, term }: { example: DeliveryExample; term: ChargeTerm }) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const { arithmetic, deliveredOn, sumOre, work } = example;
  const minutes = work.reduce((sum, entry) => sum + entry.minutes, 0);
  const date = formats.shortDate(deliveredOn);
  const label =
    minutes === 0
      ? t('prices.delivered', { date })
      : t('prices.deliveredWork', { date, time: formatMinutes(minutes, formats.language) });
  if (!arithmetic) {
    return (
      <p className="example">
        <span className="muted">{label}</span>
        <b>{formats.kroner(sumOre)}</b>
      </p>
    );
  }
  return (
    <details className="example-steps">
      <summary className="example">
        <span className="muted">{label}</span>
        <b>{formats.kroner(sumOre)}</b>
      </summary>
      <ol className="small">
        {formatArithmetic(arithmetic, term, formats.language, { work: example.work }).map((step, index) => (
          <li key={index}>
            <span className="muted">{step.label}</span>
            <span>
              {step.value}
              {step.detail !== '' && <span className="muted"> {step.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function OneRequest({ example }: { example: RequestExample }) {
  const { language } = useFormats();
  return <p className="small request-example">{keepTogether(requestExampleInWords(example, language))}</p>;
}
