// Reads the human-editable sources: `key: value` lines, then topics (#), threads (##) and turns (< from them, > from the owner).
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { days } from './clock.mjs';

const alternatives = (text) => text.split('|').map((x) => x.trim());

/** `((at D-9 10:00; cc sam, joan; raw))` → { at: 'D-9 10:00', cc: 'sam, joan', raw: true } */
function options(text) {
  const found = {};
  for (const part of text.split(';').map((x) => x.trim()).filter(Boolean)) {
    const [key, ...rest] = part.split(/\s+/);
    found[key] = rest.length ? rest.join(' ') : true;
  }
  return found;
}

function takeOptions(line) {
  const m = /^(.*?)\(\((.*?)\)\)\s*(.*)$/s.exec(line);
  return m ? [`${m[1]}${m[3]}`.trim(), options(m[2])] : [line.trim(), {}];
}

export function parseSource(text, file) {
  const source = { file, id: basename(file, '.md'), fields: {}, topics: [], threads: [] };
  let topic = null, group = [], thread = null, turn = null;
  text.split('\n').forEach((line, i) => {
    const turnLine = /^([<>])([a-z][\w-]*)?(?:\s+(.*)|$)/.exec(line);
    if (line.startsWith('%%')) return;
    if (/^## /.test(line)) {
      const [subject, opts] = takeOptions(line.slice(3));
      thread = { subject, opts, topics: group, turns: [] };
      topic = null;
      turn = null;
      source.threads.push(thread);
    } else if (/^# /.test(line)) {
      const [name, opts] = takeOptions(line.slice(2));
      // Topics in a row share the threads that follow them.
      group = thread ? [] : group;
      topic = { name, opts, words: {} };
      group.push(topic);
      thread = turn = null;
      source.topics.push(topic);
    } else if (thread && turnLine && !line.startsWith('>>')) {
      const [body, opts] = takeOptions(turnLine[3] ?? '');
      turn = { out: turnLine[1] === '>', who: turnLine[2], opts, text: body };
      thread.turns.push(turn);
    } else if (turn) turn.text += `\n${line}`;
    else if (line.trim()) {
      const m = /^([\w-]+):\s*(.*)$/.exec(line);
      if (!m) throw new Error(`${file}:${i + 1}: expected "key: value", "# topic", "## thread" or a turn, found: ${line}`);
      if (topic) topic.words[m[1]] = alternatives(m[2]);
      else source.fields[m[1]] = m[2];
    }
  });
  for (const t of source.threads) for (const x of t.turns) x.text = x.text.trim();
  return source;
}

export const readFolder = (folder, ending = '.md') => readdirSync(folder).filter((f) => f.endsWith(ending)).sort()
  .map((f) => (ending === '.md' ? parseSource(readFileSync(join(folder, f), 'utf8'), join(folder, f)) : JSON.parse(readFileSync(join(folder, f), 'utf8'))));

/** A person as the rest of the build needs it. */
export function person(source) {
  const f = source.fields;
  for (const key of ['name', 'address']) if (!f[key]) throw new Error(`${source.file}: "${key}" is missing`);
  const [from, to] = (f.hours ?? '8-18').split('-').map(Number);
  const first = f.first ?? f.name.split(' ')[0];
  return {
    ...f, id: source.id, source, first, from, to,
    zone: f.zone ?? 'America/New_York', lang: f.lang ?? 'en', client: f.client ?? 'outlook',
    weekends: f.weekends === 'yes', away: days(f.away), latency: f.latency ?? '5h', jimLatency: f.jimLatency ?? '4h',
    greet: alternatives(f.greet ?? 'Hi Jim,'), bye: alternatives(f.bye ?? first), jimGreet: alternatives(f.jimGreet ?? `${first},|Hi ${first},||`),
    jimBye: alternatives(f.jimBye ?? 'Jim'), rate: (f.rate ?? '0').trim().split(/\s+/).map(Number),
    sig: f.sig ? alternatives(f.sig) : null, inside: f.address.endsWith('@averill-light.example'),
  };
}
