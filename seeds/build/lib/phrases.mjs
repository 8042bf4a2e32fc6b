// Fills a written sentence: [one|another] alternatives, {word} from the topic, {3-9} a number, {day} a weekday.
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

export function fill(text, words, chanceOf) {
  let out = text;
  for (let guard = 0; guard < 50 && /\[[^[\]]*\|[^[\]]*\]/.test(out); guard++)
    out = out.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, inner) => chanceOf.pick(inner.split('|')));
  out = out.replace(/\{(\d+)-(\d+)\}/g, (_, low, high) => String(chanceOf.whole(Number(low), Number(high))));
  return out.replace(/\{([A-Za-z]\w*)\}/g, (all, name) => {
    const key = name[0].toLowerCase() + name.slice(1);
    if (key === 'day') words.day ??= chanceOf.pick(WEEKDAYS);
    if (!(key in words)) return all;
    const value = words[key];
    return name[0] === key[0] ? value : value[0].toUpperCase() + value.slice(1);
  });
}

/** Drops a leading article, for subjects: "the punch list" → "Punch list". */
export function titled(text) {
  const bare = text.replace(/^(the|a|an|your|our|my) /i, '');
  return bare[0].toUpperCase() + bare.slice(1);
}
