/** A finger's click follows its lifting within this many milliseconds. */
const clickFollowsMs = 100;

/**
 * On a phone the keyboard takes half the screen; the bar at the bottom then follows the text. While something is pressed nothing moves: a button that
 * slips away as the field loses the focus is never clicked.
 */
export function watchTyping(): void {
  let pressed = false;
  let lifted = 0;
  const settle = (): void => {
    if (!pressed) document.documentElement.classList.toggle('typing', isField(document.activeElement));
  };
  const lift = (): void => {
    clearTimeout(lifted);
    lifted = window.setTimeout(() => {
      pressed = false;
      settle();
    }, clickFollowsMs);
  };
  document.addEventListener('pointerdown', () => {
    clearTimeout(lifted);
    pressed = true;
  });
  document.addEventListener('pointerup', lift);
  document.addEventListener('pointercancel', lift);
  document.addEventListener('focusin', settle);
  document.addEventListener('focusout', settle);
}

function isField(element: Element | null): boolean {
  return element?.matches('textarea, input:not([type=radio], [type=checkbox], [type=file])') ?? false;
}
