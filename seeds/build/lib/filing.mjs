// What the owner did with the mail afterwards: filed, archived, deleted, left unread.
import { chance } from './chance.mjs';
import { DAY } from './clock.mjs';

export function file(letters, owner) {
  const answered = new Set(letters.filter((l) => l.out).flatMap((l) => l.references));
  for (const l of letters) {
    if (l.out || l.standing && l.folder) continue;
    const c = chance(`filing ${l.key}`), age = owner.now - l.at;
    if (l.read !== false) l.read = age > 6 * DAY || answered.has(l.internetMessageId) || c.odds(0.55);
    if (l.folder && l.folder !== 'Inbox') continue;
    const invitation = l.odata && !l.standing;
    l.folder = age < 45 * DAY ? (invitation && age > 10 * DAY ? 'Deleted Items' : 'Inbox') : invitation ? c.pick(['Deleted Items', 'Archive']) : age < 200 * DAY && c.odds(0.3) ? 'Inbox' : c.odds(0.93) ? 'Archive' : 'Deleted Items';
  }
}
