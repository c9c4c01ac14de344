import { partsOf } from '../../domain/kernel/index.ts';
import type { PortalBeat } from '../../http/contract/portal.ts';
import { chooseBeats } from '../derive/choose-beats.ts';
import { useWords } from '../words/use-words.ts';

/** The rhythm of the deliveries: one bar per period, with the months beneath and the sum of it in words for a reader. */
export function TaktLine({ beats }: { beats: readonly PortalBeat[] }) {
  const { say, count, shortMonth, capital, period } = useWords();
  const shown = chooseBeats(beats);
  const number = (beat: PortalBeat['beat']): string => count(shown.filter((one) => one.beat === beat).length);
  const label = say('takt.label', { inTime: number('in-time'), late: number('late'), toCome: number('to-come') });
  const late = shown.some((one) => one.beat === 'late');
  const words = { 'in-time': 'takt.inTime', late: 'takt.late', now: 'takt.now', 'to-come': 'takt.toCome' } as const;
  return (
    <div>
      <ol className="takt" aria-label={label}>
        {shown.map((beat) => {
          const from = shortMonth(partsOf(beat.period.startOn).month);
          const to = shortMonth(partsOf(beat.period.endOn).month);
          return (
            <li key={`${beat.period.startOn} ${beat.dueOn}`} className={beat.beat}>
              <i />
              <span aria-hidden="true">
                {from}
                {from !== to && (
                  <>
                    –<br />
                    {to}
                  </>
                )}
              </span>
              <span className="only-read">
                {say('takt.period', { period: capital(period(beat.period)), beat: say(words[beat.beat]) })}
              </span>
            </li>
          );
        })}
      </ol>
      {late && (
        <p className="legend" aria-hidden="true">
          <span className="takt-key in-time">
            <i />
            {say('takt.inTime')}
          </span>
          <span className="takt-key late">
            <i />
            {say('takt.late')}
          </span>
        </p>
      )}
    </div>
  );
}
