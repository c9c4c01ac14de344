import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { AnsweredRequest } from './open-metrics.ts';

export interface Traces {
  answered(request: AnsweredRequest & { requestId: string; endedAtMs: number }): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

/**
 * One span for each answered request, sent to a collector of OpenTelemetry by OTLP over HTTP. A span holds method, route, status and the request's own number,
 * by which the line in the log is found; nothing that somebody typed, and no id. A collector that is down costs nothing but its spans.
 */
export function openTraces({ endpoint, version }: { endpoint: string; version: string }): Traces {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'takt', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url, timeoutMillis: 5_000 }) })],
  });
  const tracer = provider.getTracer('takt', version);
  return {
    answered({ method, route, status, seconds, requestId, endedAtMs }) {
      const span = tracer.startSpan(`${method} ${route}`, {
        kind: SpanKind.SERVER,
        startTime: endedAtMs - seconds * 1000,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
          'takt.request_id': requestId,
        },
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endedAtMs);
    },
    close: () => provider.shutdown(),
  };
}
