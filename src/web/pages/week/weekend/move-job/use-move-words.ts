import '../../../../words/move-job-words.ts';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../../../domain/kernel/index.ts';
import type { JobMoves } from '../../../../../http/contract/job-moves.ts';
import { useFormats } from '../../../../words/use-formats.ts';
import type { MovableJob, NotMoved } from './use-move-job.ts';

/** The words of moving a job, and why it was not moved. */
export function useMoveWords() {
  const { t } = useTranslation('moveJob');
  const formats = useFormats();
  const about = ({ kind, clientName: name }: Pick<MovableJob, 'kind' | 'clientName'>) => ({
    job: formats.words.jobKinds[kind],
    name,
  });
  const days = (one: { fromOn: CalendarDate; doneBy: CalendarDate }) => ({
    from: formats.date(one.fromOn),
    doneBy: formats.date(one.doneBy),
  });

  /** Why a job was not moved, or what it costs. */
  const notMoved = ({ toOn, answer }: NotMoved): string => {
    const day = formats.date(toOn);
    switch (answer.of) {
      case 'fault':
        return formats.capitalise(t(`fault.${answer.why}`, { day, ...days(answer) }));
      case 'full':
        return formats.capitalise(t('full', { day }));
      case 'past-law':
        return t('pastLaw', { day });
      case 'pushes':
        return t('pushes', { day });
    }
  };

  return {
    t,
    about,
    notMoved,
    notBack: t('notBack'),
    told: (job: MovableJob, toOn: CalendarDate) => t('told', { ...about(job), day: formats.date(toOn) }),
    letGoTold: (job: MovableJob) => t('letGoTold', about(job)),
    lapsed: (move: JobMoves['lapsed'][number]) =>
      [t('lapsedOne', { ...about(move), day: formats.date(move.chosenOn) }), t(`why.${move.why}`, days(move))].join(
        ' ',
      ),
  };
}
