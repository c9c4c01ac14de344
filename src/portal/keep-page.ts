/** Lets the browser keep the built page for when there is no line. Nothing depends on it: a browser that cannot goes on as before. */
export function keepPage(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/t/service-worker.js', { scope: '/t/' }).catch(() => undefined);
}
