// What only a workshop needs of the browser.

export const seconds = () => Math.floor(performance.now() / 1000);

// Whoever asked for it may not get it: in a frame that forbids it everything stays as it is.
export function fullScreen(host) {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else host.requestFullscreen?.().catch(() => {});
}
