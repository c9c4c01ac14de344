/** A file that is dropped where nothing takes files is refused, on every page: the browser would open it, in the page's place or in a new tab. */
export function refuseStrayDrops(): void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  // On the window, which hears of it after whatever takes files.
  for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, refuse);
}
