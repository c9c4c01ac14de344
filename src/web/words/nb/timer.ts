export const timer = {
  label: 'Tidtaker',
  internal: 'Internt',
  stop: 'Stopp',
  discard: 'Forkast',
  entered: '{{time}} på {{name}} er ført.',
  nothing: 'Tidtakeren er stoppet. Ingenting er ført.',
  capped: 'Tidtakeren sto på for lenge. {{time}} på {{name}} er ført. Se over uken din.',
  discarded: 'Tidtakeren er forkastet.',
} as const;
