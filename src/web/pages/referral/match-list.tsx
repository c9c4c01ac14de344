import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartnerMatches } from '../../../domain/referral/index.ts';
import { leftOutInWords, matchInWords } from '../../../texts/referral/match-in-words.ts';
import { useFormats } from '../../words/use-formats.ts';
import { MatchReasons } from './match-reasons.tsx';
import type { Partner } from './referral-requests.ts';

interface MatchListProps {
  matches: PartnerMatches;
  partners: readonly Partner[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Those who suit, best first, with what each reason counts and what is missing; then why the others are not shown. */
export function MatchList({ matches: { shown, more, leftOut }, partners, chosen, onChange }: MatchListProps) {
  const { t } = useTranslation('referral');
  const { language } = useFormats();
  const nameOf = (id: string): string => partners.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      {shown.length === 0 && <p className="card-body">{t('sought.none')}</p>}
      <ul className="rows">
        {shown.map((match) => (
          <li key={match.partnerId}>
            <div className="grow">
              <Checkbox
                label={
                  <>
                    <b>
                      <bdi>{nameOf(match.partnerId)}</bdi>
                    </b>{' '}
                    <span className="tag is-good">{t('sought.points', { count: match.points })}</span>
                  </>
                }
                checked={chosen.includes(match.partnerId)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, match.partnerId]
                      : chosen.filter((id) => id !== match.partnerId),
                  )
                }
              />
              <MatchReasons {...matchInWords(match, language)} />
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="card-foot">{t('sought.more', { count: more })}</p>}
      {leftOut.length > 0 && (
        <details className="card-foot">
          <summary>{t('sought.leftOut')}</summary>
          <ul className="match-reasons">
            {leftOut.map((one) => (
              <li key={one.partnerId}>
                <bdi>{nameOf(one.partnerId)}</bdi>: {leftOutInWords(one, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
