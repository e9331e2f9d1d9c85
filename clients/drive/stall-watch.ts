/** Milliseconds between two looks at the clock. */
const EVERY = 50;

const watched = new Set<{ longest: number }>();
let last = 0;
let timer: NodeJS.Timeout | undefined;

/** How late the timer is now, in milliseconds. */
function late(): number {
  return Math.max(0, performance.now() - last - EVERY);
}

function look(): void {
  const now = late();
  last = performance.now();
  for (const one of watched) one.longest = Math.max(one.longest, now);
}

/**
 * Watches how late the timers of this process are: on a machine that has no time for us, a client had none either.
 *
 * @returns ends the watch and returns the longest delay since its begin, in whole milliseconds
 */
export function watchStalls(): () => number {
  const own = { longest: 0 };
  if (watched.size === 0) {
    last = performance.now();
    timer = setInterval(look, EVERY).unref();
  } else look();
  watched.add(own);
  return () => {
    if (watched.delete(own) && watched.size === 0) clearInterval(timer);
    return Math.round(Math.max(own.longest, late()));
  };
}
