import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactOffer } from '../../../http/contract/hours-won.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { offerContact, takeBackOffer } from './hours-won-requests.ts';

interface Offered {
  clientId: string;
  offer: ContactOffer;
}

/** Offering a time to choose, with a way back as long as the mail waits. */
export function useOffer() {
  const { t } = useTranslation('hoursWon');
  const client = useQueryClient();
  const tell = useTell();
  const onSettled = () => client.invalidateQueries();
  const takeBack = useMutation({
    mutationFn: takeBackOffer,
    onSuccess: (_, { person }: { meetingId: string; person: string }) =>
      tell({ words: t('contacts.takenBack', { person }) }),
    onSettled,
  });
  const give = useMutation({
    mutationFn: (offered: Offered) => offerContact(offered),
    onSuccess: ({ meetingId }, { offer: { personName: person } }) =>
      tell({ words: t('contacts.told', { person }), undo: () => takeBack.mutate({ meetingId, person }) }),
    onSettled,
  });
  const busy = give.isPending || takeBack.isPending;
  return {
    give: (offered: Offered) => {
      if (!busy) give.mutate(offered);
    },
    busy,
    error: give.error ?? takeBack.error,
  };
}
