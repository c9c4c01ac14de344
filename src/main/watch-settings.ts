import { EnvironmentError, read, readUrl, type Variables } from './read-variable.ts';
import type { LogForm } from './report-trouble.ts';

/** How whoever runs the installation looks after it. */
export interface WatchSettings {
  /** TAKT_LOG: `words` or `json`; undefined means words on a terminal and JSON elsewhere. */
  log: LogForm | undefined;
  /** TAKT_METRICS_TOKEN: whoever shows it may read /metrics from anywhere; without it only this machine itself may. */
  metricsToken: string | undefined;
  /** OTEL_EXPORTER_OTLP_ENDPOINT: the collector that traces are sent to; undefined means that none are made. */
  tracesEndpoint: string | undefined;
  /** MAIL_DKIM_SELECTOR: what stands as `s=` in the signatures of the mail server, so that the key can be looked up. */
  dkimSelector: string | undefined;
}

const tokenLettersMin = 20;

export function readWatchSettings(variables: Variables): WatchSettings {
  const log = read(variables, 'TAKT_LOG');
  if (log !== undefined && log !== 'words' && log !== 'json') {
    throw new EnvironmentError('TAKT_LOG is "words" or "json", or it is not set.');
  }
  const metricsToken = read(variables, 'TAKT_METRICS_TOKEN');
  if (metricsToken !== undefined && metricsToken.length < tokenLettersMin) {
    throw new EnvironmentError(`TAKT_METRICS_TOKEN has fewer than ${tokenLettersMin} letters, so it can be guessed.`);
  }
  const dkimSelector = read(variables, 'MAIL_DKIM_SELECTOR');
  if (dkimSelector !== undefined && !/^[\w-]+(\.[\w-]+)*$/.test(dkimSelector)) {
    throw new EnvironmentError('MAIL_DKIM_SELECTOR is one name, for example mail2026.');
  }
  return {
    log,
    metricsToken,
    tracesEndpoint: readUrl(variables, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']),
    dkimSelector,
  };
}
