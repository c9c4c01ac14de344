import { portalApi } from '../api/portal-api.ts';
import { ExampleDrawing } from '../parts/example-drawing.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/item-row.tsx';
import { Note } from '../parts/note.tsx';
import { firstName } from '../parts/problem-note.tsx';
import { ObjectionButton } from '../parts/objection-button.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendBar } from '../parts/send-bar.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** One file that came back: why, by when, and a drawn example where the picture was the trouble. */
export function ReturnedScreen({ arrivalId }: { arrivalId: string }) {
  const { home, go } = usePortal();
  const { say, document, period, day, returnReason } = useWords();
  const back = useBackToList();
  const lead = firstName(home.office.leadName);
  const item = home.items.find((one) => one.returned?.arrivalId === arrivalId);
  if (!item?.returned) {
    return <Screen title={say('returned.notFound')} lead={say('returned.notFoundLead')} back={back} narrow />;
  }
  const { reason, mendByOn, words } = item.returned;
  const photo = reason === 'cut-off' || reason === 'unreadable';
  const subject = encodeURIComponent(
    say('returned.goneSubject', { document: document(item), period: period(item.period) }),
  );
  const opened = home.openedUntil !== null;
  return (
    <Screen
      over={say('returned.from', { document: document(item), period: period(item.period) })}
      title={say(photo ? 'returned.titlePhoto' : 'returned.title')}
      lead={say('returned.lead', { reason: returnReason(reason), day: day(mendByOn) })}
      back={back}
      narrow
      bar={<SendBar purpose={{ obligationId: item.obligationId, itemKey: item.itemKey }} again />}
    >
      {photo && (
        <div className="compare">
          <figure>
            <ExampleDrawing fault={reason} />
            <figcaption>
              <Mark kind="again" icon="cross" />
              {say('returned.was')}
            </figcaption>
          </figure>
          <figure>
            <ExampleDrawing fault={null} />
            <figcaption>
              <Mark kind="" icon="check" />
              {say('returned.good')}
            </figcaption>
          </figure>
        </div>
      )}
      {opened && words && (
        <section className="card stack-s">
          <h2>{say('returned.fromLead', { lead })}</h2>
          <p dir="auto">{words}</p>
        </section>
      )}
      <div className="chips">
        <ObjectionButton
          matter={{ kind: 'return', id: arrivalId }}
          about={document(item)}
          goal={`returned/${arrivalId}`}
        />
        <a className="button answer" href={`mailto:${home.office.leadEmail}?subject=${subject}`}>
          {say('returned.gone')}
        </a>
        {opened ? (
          <a className="button answer" href={portalApi.fileAddress(arrivalId)} target="_blank" rel="noreferrer">
            {say('returned.showFile')}
          </a>
        ) : (
          <button
            type="button"
            className="button answer"
            onClick={() => go({ screen: 'code', goal: `returned/${arrivalId}` })}
          >
            <Icon name="lock" />
            {say('returned.words', { lead })}
          </button>
        )}
      </div>
      {home.items.every((one) => one === item || one.state !== 'returned') && (
        <Note kind="ok">
          <p>{say('returned.restOk')}</p>
        </Note>
      )}
    </Screen>
  );
}
