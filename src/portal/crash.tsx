import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

/** The last resort when a screen itself fails: the files lie on the phone, so loading again is safe. */
export class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main>
        <div className="page stack">
          <h1>{i18next.t('problems.title')}</h1>
          <p className="lead">{i18next.t('problems.crash')}</p>
          <button type="button" className="button main tall" onClick={() => location.reload()}>
            {i18next.t('problems.reload')}
          </button>
        </div>
      </main>
    );
  }
}
