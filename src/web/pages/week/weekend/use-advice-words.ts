import type { Advised, AdvisedAsk, AdvisedJob, AskedWhen } from '../../../../http/contract/weekend.ts';
import { useToday } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** Less than this is not worth a sentence. */
const toldFromMinutes = 15;

/** What is said of advice: what it is, what its button says, and that it was done. */
export function useAdviceWords() {
  const { t, chance, nearDay } = useWeekendWords();
  const formats = useFormats();
  const today = useToday();

  const ofJob = ({ kind, clientName: name, toName: to }: AdvisedJob) => ({ job: t(`theJob.${kind}`), name, to });
  const ofAsk = ({ clientName: name, dueOn }: AdvisedAsk) => ({ name, due: formats.date(dueOn) });

  /** "Spør Brattli Bygg AS når det passer å levere det som har frist fredag 11. desember." */
  const sentence = (advised: Advised): string => {
    if (advised.of === 'give') return t('advice.give', { ...ofJob(advised), hours: formats.hours(advised.minutes) });
    const { way, dueOn } = advised;
    return t(`advice.${way}.${dueOn < today ? 'late' : 'ahead'}`, ofAsk(advised));
  };

  /** What is left when it and those before it are done. */
  const effect = (advised: Advised, isFirst: boolean): string => {
    const left = { chance: chance(advised.after.lost), likely: formats.hours(advised.after.minutes.likely) };
    const said = t(isFirst ? 'advice.after' : 'advice.afterToo', left);
    const saves = formats.hours(advised.savesMinutes);
    return [
      said,
      ...(advised.savesMinutes >= toldFromMinutes ? [t('advice.saves', { saves })] : []),
      ...(advised.of === 'give' && isFirst ? [t('advice.hasRoom', { to: advised.toName })] : []),
    ].join(' ');
  };

  const button = (advised: Advised): { label: string; about: string } =>
    advised.of === 'give'
      ? { label: t('advice.do'), about: t('advice.doFor', ofJob(advised)) }
      : { label: t(`advice.${advised.way}.do`), about: advised.clientName };

  return {
    sentence,
    effect,
    button,
    gaveTold: (advised: AdvisedJob): string => t('advice.told', ofJob(advised)),
    askedTold: (advised: AdvisedAsk, { way, onDate }: AskedWhen): string =>
      t(`advice.${way}.told`, { name: advised.clientName, day: nearDay(onDate) }),
    all: (count: number): string => t(count === 2 ? 'advice.both' : 'advice.allThree'),
    allTold: (count: number): string => t(count === 2 ? 'advice.bothTold' : 'advice.allThreeTold'),
    tooLate: t('advice.tooLate'),
  };
}
