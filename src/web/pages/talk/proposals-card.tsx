import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { noteCourse } from '../course/course-requests.ts';
import { draftFromTalk, paperAddress, type TalkView } from './talk-requests.ts';

/** Three proposals with what last year would have cost, and the one that fits the figures best. */
export function ProposalsCard({ view: { client, proposals, next } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  const inCharge = useInCharge();
  const navigate = useNavigate();
  const draft = useAct({ run: draftFromTalk });
  const skip = useAct({ run: noteCourse, told: () => t('proposals.stands') });
  // Once it is the agreement's turn: what is to be as it was needs no change that both accept.
  const mayStand = inCharge && next?.what === 'draft-agreement';
  return (
    <Card title={t('proposals.title')}>
      {proposals.length === 0 ? (
        <EmptyNote words={t('proposals.none')} />
      ) : (
        <ul className="rows">
          {proposals.map(({ proposal, fit, yearOre }) => (
            <li key={proposal}>
              <div className="grow">
                <b>{t(`proposals.names.${proposal}`)}</b>{' '}
                {fit.fit === 'best' && <span className="tag">{t('proposals.best')}</span>}
                <div className="under">
                  {fit.fit === 'not-possible'
                    ? t('proposals.notPossible')
                    : t('proposals.year', { sum: formats.kroner(yearOre) })}
                </div>
                {fit.fit !== 'not-possible' && (
                  <div className="actions">
                    <PaperLink
                      href={paperAddress(client.id, proposal)}
                      label={`${t('proposals.paper')}: ${t(`proposals.names.${proposal}`)}`}
                      className="link small"
                    >
                      {t('proposals.paper')}
                    </PaperLink>
                    {inCharge && (
                      <Action
                        small
                        label={`${t('proposals.draft')}: ${t(`proposals.names.${proposal}`)}`}
                        busy={draft.isPending}
                        onClick={() =>
                          draft.mutate(
                            { clientId: client.id, proposal },
                            {
                              onSuccess: ({ proposalId }) =>
                                void navigate({ to: '/agreements/$proposalId', params: { proposalId } }),
                            },
                          )
                        }
                      >
                        {t('proposals.draft')}
                      </Action>
                    )}
                    {mayStand && proposal === 'as-agreed' && (
                      <Action
                        small
                        look="quiet"
                        busy={skip.isPending}
                        onClick={() =>
                          skip.mutate({
                            clientId: client.id,
                            note: 'skip',
                            step: 'agreement',
                            reason: t('proposals.standsWhy'),
                          })
                        }
                      >
                        {t('proposals.letStand')}
                      </Action>
                    )}
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {(draft.error ?? skip.error) && <ProblemNote error={draft.error ?? skip.error} />}
      <p className="card-foot">{t('proposals.foot')}</p>
    </Card>
  );
}
