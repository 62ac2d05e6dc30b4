// Progress of several steps at once: a redrawn block on a terminal, plain lines elsewhere. A step only shows what
// it knows: no percentage without a total, no time left without a rate.

const redrawIntervalMs = 250;
const plainIntervalMs = 5_000;

export function formatBytes(bytes) {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return `${Math.round(bytes / 1e3)} kB`;
}

export function formatSeconds(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * "340 MB of about 1.3 GB, 26 %, 40 s left": whatever is known, in that order.
 * @param {{ doneBytes?: number, totalBytes?: number, estimated?: boolean }} amount @param {number} elapsedSeconds
 */
export function describeProgress({ doneBytes, totalBytes, estimated = false }, elapsedSeconds) {
  if (doneBytes === undefined) return '';
  if (!totalBytes) return formatBytes(doneBytes);
  const share = Math.min(doneBytes / totalBytes, estimated ? 0.99 : 1);
  const parts = [
    `${formatBytes(doneBytes)} of ${estimated ? 'about ' : ''}${formatBytes(totalBytes)}`,
    `${Math.floor(share * 100)} %`,
  ];
  if (share > 0.05 && share < 1 && elapsedSeconds > 1) {
    parts.push(`${formatSeconds((elapsedSeconds * (1 - share)) / share)} left`);
  }
  return parts.join(', ');
}

export function createProgress(stream = process.stdout) {
  const active = new Set();
  let drawnLines = 0;
  const isTerminal = Boolean(stream.isTTY);
  const timer = setInterval(tick, isTerminal ? redrawIntervalMs : plainIntervalMs);
  timer.unref();

  function line(step) {
    const elapsed = (Date.now() - step.startedAt) / 1000;
    const detail = [step.doing, describeProgress(step.amount, (Date.now() - step.amountSince) / 1000)]
      .filter(Boolean)
      .join(': ');
    return `${step.title}: ${detail || 'working'}, ${formatSeconds(elapsed)} so far`;
  }

  function erase() {
    if (drawnLines > 0) stream.write(`\x1b[${drawnLines}A\x1b[0J`);
    drawnLines = 0;
  }

  function draw() {
    const width = (stream.columns ?? 80) - 1;
    for (const step of active) stream.write(`  … ${line(step)}`.slice(0, width).concat('\n'));
    drawnLines = active.size;
  }

  function tick() {
    if (isTerminal) {
      erase();
      draw();
      return;
    }
    for (const step of active) stream.write(`  … ${line(step)}\n`);
  }

  function print(text) {
    if (!isTerminal) {
      stream.write(`${text}\n`);
      return;
    }
    erase();
    stream.write(`${text}\n`);
    draw();
  }

  return {
    print,
    /** Starts a step; end it with done() or failed(). */
    step(title) {
      const now = Date.now();
      const step = { title, doing: '', amount: {}, startedAt: now, amountSince: now };
      active.add(step);
      const end = (mark, text) => {
        active.delete(step);
        print(`  ${mark} ${title}: ${text}`);
      };
      const seconds = () => formatSeconds((Date.now() - step.startedAt) / 1000);
      return {
        doing(text) {
          step.doing = text;
          step.amount = {};
          step.amountSince = Date.now();
        },
        amount(doneBytes, totalBytes, estimated = false) {
          step.amount = { doneBytes, totalBytes, estimated };
        },
        already: (text) => end('✓', text),
        done: (text) => end('✓', `${text}, ${seconds()}`),
        failed: (text) => end('✗', text),
      };
    },
    close() {
      clearInterval(timer);
      if (isTerminal) erase();
    },
  };
}
