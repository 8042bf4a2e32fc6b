// Chance that depends on a key alone: adding a person or a story leaves everything else as it was.
import { createHash } from 'node:crypto';

export const digest = (key) => createHash('sha512').update(key, 'utf8').digest();

export function chance(key) {
  const seed = digest(key);
  let [a, b, c, d] = [0, 4, 8, 12].map((offset) => seed.readUInt32LE(offset));
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return (t >>> 0) / 4294967296;
  };
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  return {
    next,
    whole,
    pick,
    odds: (p) => next() < p,
    shuffled: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = whole(0, i);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
    /** Around 1, mostly between 0.4 and 2.5: how much a delay differs from its usual length. */
    stretch: () => Math.exp((next() + next() + next() - 1.5) * 0.9),
  };
}
