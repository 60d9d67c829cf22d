import type { Progress, Step } from '@spine/kit';

/** Shows how far a program has come. */
export interface ProgressDisplay {
  readonly show: Progress;
  /** Ends the display; what is printed next starts a line of its own. */
  end(): void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const refreshMs = 200;
const lineEveryMs = 5_000;
const worthShowingMs = 1_000;
const barWidth = 24;

/**
 * Shows every step that takes over a second: a terminal gets one line that is redrawn, with a bar, rate and
 * time left where the total is known; a file or pipe gets a plain line every five seconds.
 */
export function progressDisplay(screen: Screen, clock: () => number = Date.now): ProgressDisplay {
  let step: Step | null = null;
  let since = clock();
  let shownAt = 0;
  const refresh = () => {
    const now = clock();
    const isDue = now - shownAt >= (screen.isTTY ? refreshMs : lineEveryMs);
    if (!step || now - since < worthShowingMs || !isDue) return;
    shownAt = now;
    const line = lineOf(step, (now - since) / 1_000);
    screen.write(screen.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  };
  const timer = setInterval(refresh, refreshMs).unref();
  const finish = () => {
    if (step && shownAt > since) {
      const line = `${step.label}: done in ${seconds((clock() - since) / 1_000)}\n`;
      screen.write(screen.isTTY ? `\r\x1b[K${line}` : line);
    }
    step = null;
  };
  return {
    show: (next) => {
      if (step?.label !== next.label) {
        finish();
        since = clock();
      }
      step = next;
      refresh();
    },
    end: () => {
      finish();
      clearInterval(timer);
    },
  };
}

function lineOf({ label, done, total }: Step, elapsed: number): string {
  const rate = done / elapsed;
  if (total === 0 && done > 0)
    return `${label} ${count(done)} (${count(rate)}/s) … ${seconds(elapsed)}`;
  if (total === 0) return `${label} … ${seconds(elapsed)}`;
  const left = rate > 0 ? `, ${seconds((total - done) / rate)} left` : '';
  return `${label} ${bar(done / total)} ${count(done)} of ${count(total)} (${count(rate)}/s${left})`;
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * barWidth);
  return '█'.repeat(full) + '░'.repeat(barWidth - full);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function seconds(value: number): string {
  if (value < 10) return `${value.toFixed(1)} s`;
  const whole = Math.round(value);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
