import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { Slot } from './meeting-requests.ts';
import { useMeetingWords } from './use-meeting-words.ts';

interface SlotChoiceProps {
  slots: readonly Slot[];
  chosen: Slot | undefined;
  onChoose: (slot: Slot) => void;
}

/** Free times by day, as buttons. */
export function SlotChoice({ slots, chosen, onChoose }: SlotChoiceProps) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const { clock } = useMeetingWords();
  if (slots.length === 0) return <EmptyNote words={t('noSlots')} />;
  return (
    <div className="slot-days">
      {[...Map.groupBy(slots, ({ on }) => on)].map(([on, ofDay]) => (
        <div key={on} role="group" aria-label={formats.date(on)}>
          <h3>{formats.capitalise(formats.date(on))}</h3>
          <div className="chips">
            {ofDay.map((slot) => (
              <button
                key={slot.from}
                type="button"
                className="chip"
                aria-pressed={chosen?.on === slot.on && chosen.from === slot.from}
                onClick={() => onChoose(slot)}
              >
                {clock(slot.from)}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
