// Local days and hours to instants and back. All instants are milliseconds since 1970, UTC.
export const MINUTE = 60000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

const formats = new Map();
function format(zone) {
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }));
  return formats.get(zone);
}

function offset(at, zone) {
  const p = Object.fromEntries(format(zone).formatToParts(at).map((x) => [x.type, Number(x.value)]));
  return Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) - Math.floor(at / 1000) * 1000;
}

/** The wall clock of a zone as a Date whose UTC fields are the local ones. */
export const local = (at, zone) => new Date(at + offset(at, zone));

export function instant(day, hour, minute, zone) {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * HOUR + minute * MINUTE;
  const guess = wall - offset(wall, zone);
  return wall - offset(guess, zone);
}

export const dayOf = (at, zone) => local(at, zone).toISOString().slice(0, 10);
export const addDays = (day, n) => new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);
export const weekday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();
export const isWeekend = (day) => weekday(day) % 6 === 0;
export const utc = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** `2024-07-01..2024-07-20, …` as a test on days; both ends count. */
export function days(text) {
  const ranges = (Array.isArray(text) ? text : String(text ?? '').split(',')).map((x) => x.trim()).filter(Boolean).map((x) => x.split('..'));
  const covering = (day) => ranges.find(([from, to]) => day >= from && day <= (to ?? from));
  return { covers: (day) => Boolean(covering(day)), end: (day) => covering(day)?.[1] ?? day };
}

/** `D-9 14:20` counts days from the reference day, `2024-05-03 14:20` is a date; the hour is local to `zone`. */
export function moment(text, referenceDay, zone) {
  const m = /^(?:D([+-]\d+)|(\d{4}-\d\d-\d\d))(?:\s+(\d\d?):(\d\d))?$/.exec(text.trim());
  if (!m) throw new Error(`not a moment: "${text}" (write "D-9 14:20" or "2024-05-03 14:20")`);
  const day = m[2] ?? addDays(referenceDay, Number(m[1]));
  return instant(day, Number(m[3] ?? 9), Number(m[4] ?? 0), zone);
}

/** The first moment not before `at` that lies in someone's hours, on a working day unless they write at weekends. */
export function nextActive(at, who, chanceOf) {
  let t = at;
  for (let guard = 0; guard < 400; guard++) {
    const day = dayOf(t, who.zone), hour = local(t, who.zone).getUTCHours();
    const away = who.away.covers(day) ? addDays(who.away.end(day), 1) : null;
    if (away) t = instant(away, who.from, chanceOf.whole(4, 59), who.zone);
    else if (!who.weekends && isWeekend(day) || hour >= who.to) t = instant(addDays(day, 1), who.from, chanceOf.whole(2, 59), who.zone);
    else if (hour < who.from) t = instant(day, who.from, chanceOf.whole(2, 59), who.zone);
    else return t + chanceOf.whole(0, 59) * 1000;
  }
  return t;
}

/** `40m`, `5h`, `2d` in milliseconds. */
export function span(text) {
  const m = /^([\d.]+)([mhd])$/.exec(String(text).trim());
  if (!m) throw new Error(`not a span of time: "${text}" (write 40m, 5h or 2d)`);
  return Number(m[1]) * { m: MINUTE, h: HOUR, d: DAY }[m[2]];
}
