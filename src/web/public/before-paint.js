// Runs before the first paint, so that nobody who works in the dark is met by a white page.
(function () {
  const root = document.documentElement;
  let stored = null;
  try {
    stored = localStorage.getItem('takt-color-scheme');
    if (localStorage.getItem('takt-language') === 'en') root.lang = 'en';
  } catch {
    // Storage can be closed; then the machine's own wish decides.
  }
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
