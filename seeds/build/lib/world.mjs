// Everything the sources say, looked up by id.
import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, days } from './clock.mjs';
import { folderId } from './ids.mjs';
import { parseSource, person, readFolder } from './sources.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function ownerFrom(o) {
  const now = Date.parse(o.referenceNow), [from, to] = o.hours.split('-').map(Number);
  return { ...o, id: 'owner', name: o.displayName, address: o.mail, addresses: [o.mail, ...o.aliases], domain: o.mail.split('@')[1], first: 'Jim',
    now, zone: o.ianaZone, today: dayOf(now, o.ianaZone), away: days(o.absences), from, to, sig: o.signature };
}

export class World {
  constructor(root) {
    this.root = root;
    this.owner = ownerFrom(json(join(root, 'owner.json')));
    this.people = new Map(readFolder(join(root, 'people')).map((s) => [s.id, person(s)]));
    this.stories = readFolder(join(root, 'stories'));
    this.exchanges = parseSource(readFileSync(join(root, 'exchanges.md'), 'utf8'), 'exchanges.md').threads;
    this.calendar = json(join(root, 'calendar.json'));
    this.bulk = readFolder(join(root, 'bulk'), '.json');
    this.routes = json(join(root, 'routes.json'));
    this.lists = { lightlist: { name: 'LightList', address: 'lightlist@lists.lumenforum.example' } };
    this.conversations = readFolder(join(root, 'lists'));
    const pages = join(root, 'pages');
    this.pages = existsSync(pages) ? Object.fromEntries(readdirSync(pages).map((f) => [f, readFileSync(join(pages, f), 'utf8')])) : {};
  }

  person(id, where) {
    if (id === 'owner') return this.owner;
    const found = this.people.get(id);
    if (!found) throw new Error(`no person "${id}" (add seeds/people/${id}.md)${where ? `, named in "${where.subject ?? where}"` : ''}`);
    return found;
  }
}

export class Folders {
  #ids;

  constructor(list) {
    this.list = list;
    this.#ids = new Map(list.map((f) => [f.name, folderId(f.name)]));
  }

  id(name) {
    if (!this.#ids.has(name)) throw new Error(`no folder "${name}" in owner.json`);
    return this.#ids.get(name);
  }

  records(messages) {
    const root = this.list.find((f) => f.wellKnown === 'msgfolderroot').name;
    return this.list.map((f) => {
      const id = this.id(f.name), inside = messages.filter((m) => m.parentFolderId === id);
      return { id, displayName: f.name, parentFolderId: this.id(f.parent ?? root), childFolderCount: this.list.filter((x) => x !== f && (x.parent ?? root) === f.name).length,
        unreadItemCount: inside.filter((m) => !m.isRead).length, totalItemCount: inside.length, sizeInBytes: inside.reduce((n, m) => n + m.body.content.length, 0),
        isHidden: Boolean(f.hidden), ...(f.wellKnown ? { wellKnownName: f.wellKnown } : {}) };
    });
  }
}
