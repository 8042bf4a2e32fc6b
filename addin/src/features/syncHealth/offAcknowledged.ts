const key = 'ir.switchedOff';

/** Whether the reader took note of just this. A mail client that keeps nothing for the pane has it said again. */
export function isAcknowledged(off: readonly string[]): boolean {
  try {
    return localStorage.getItem(key) === off.join('\n');
  } catch {
    return false;
  }
}

export function rememberAcknowledged(off: readonly string[]): void {
  try {
    localStorage.setItem(key, off.join('\n'));
  } catch {
    // Said again next time.
  }
}
