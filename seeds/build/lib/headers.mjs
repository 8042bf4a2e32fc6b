// Internet headers as Exchange Online keeps them on received mail (Graph leaves From, To and Cc out; sent items have none).
import { conversationIndex, guid, hex, token } from './ids.mjs';
import { mailDate } from './dates.mjs';

const TENANT = 'namprd05.prod.exchange-online.example';
const MAILERS = { outlook: null, owa: null, gmail: null, apple: 'Apple Mail (2.3774.600.62)', iphone: 'iPhone Mail (21F90)', thunderbird: null, plain: null };
const AGENTS = { thunderbird: 'Mozilla Thunderbird', plain: 'Mutt/2.2.12' };
const server = (key, n) => `${hex(`server ${key} ${n}`, 2).toUpperCase()}PR05MB${parseInt(hex(`mb ${key} ${n}`, 4), 16)}.${TENANT}`;
const ipv4 = (key) => `203.0.113.${parseInt(hex(`ip ${key}`, 2), 16)}`;
const stamp = (at) => mailDate(at, 'UTC').replace('+0000', '+0000');

function trace(l, sendingHost) {
  const [a, b] = [server(l.key, 1), server(l.key, 2)];
  const inner = { name: 'Received', value: `from ${a} (2603:10b6:208:${hex(l.key, 3)}::${hex(l.key, 2)}) by ${b} with HTTPS; ${stamp(l.at + 2000)}` };
  if (l.inside) return [inner, { name: 'Received', value: `from ${b} ([fe80::${hex(l.key, 4)}]) by ${a} ([fe80::${hex(`${l.key}x`, 4)}%6]) with mapi id 15.20.${7000 + parseInt(hex(l.key, 2), 16)}.0${parseInt(hex(l.key, 1), 16) % 10 + 10}; ${stamp(l.at + 1000)}` }];
  return [inner, { name: 'Received', value: `from ${sendingHost} (${ipv4(sendingHost)}) by BN8NAM12FT0${parseInt(hex(l.key, 2), 16) % 90 + 10}.mail.protection.exchange-online.example (10.13.182.${parseInt(hex(l.key, 2), 16)}) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.${7000 + parseInt(hex(l.key, 3), 16)}.14; ${stamp(l.at + 1000)}` },
    { name: 'Received', value: `from [192.0.2.${parseInt(hex(`${l.key}c`, 2), 16)}] by ${sendingHost} with ESMTPSA id ${token(l.key, 14)}; ${mailDate(l.at, l.zone)}` }];
}

function authentication(l, domain) {
  const { dkim = domain, envelope = domain, spf = 'pass', ok = true } = l.route ?? {};
  const verdict = ok ? 'pass' : 'fail';
  return [
    { name: 'Authentication-Results', value: `spf=${spf} (sender IP is ${ipv4(`mail.${envelope}`)}) smtp.mailfrom=${envelope}; dkim=${ok ? 'pass (signature was verified)' : 'none (message not signed)'}${ok ? ` header.d=${dkim}` : ' header.d=none'};dmarc=${dkim === domain ? verdict : ok ? 'bestguesspass' : 'none'} action=none header.from=${domain};compauth=${verdict} reason=${ok ? 100 : '001'}` },
    { name: 'Received-SPF', value: `${spf === 'pass' ? 'Pass' : 'SoftFail'} (protection.exchange-online.example: domain of ${envelope} designates ${ipv4(`mail.${envelope}`)} as permitted sender) receiver=protection.exchange-online.example; client-ip=${ipv4(`mail.${envelope}`)}; helo=mail.${envelope};` },
    ...(ok ? [{ name: 'DKIM-Signature', value: `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${dkim}; s=${l.client === 'outlook' ? 'selector1' : '20230601'}; h=from:to:subject:date:message-id; bh=${token(`bh${l.key}`, 43)}=; b=${token(`b${l.key}`, 60)}${token(`bb${l.key}`, 60)}==` }] : []),
  ];
}

export function receivedHeaders(l) {
  const domain = l.from.address.split('@')[1], route = l.route ?? {};
  const host = route.host ?? `mail.${route.envelope ?? domain}`;
  const headers = [...trace(l, host), ...(l.inside ? [] : authentication(l, domain))];
  const add = (name, value) => value && headers.push({ name, value });
  add('Return-Path', route.returnPath ?? l.from.address);
  add('Date', mailDate(l.at, l.zone));
  add('Subject', l.subject);
  if (l.client === 'outlook' || l.client === 'owa') {
    add('Thread-Topic', l.topic);
    add('Thread-Index', conversationIndex(l.thread, l.startedAt, l.replies));
    add('Accept-Language', `${l.lang === 'en' ? 'en-US' : l.lang}`);
    add('X-MS-Has-Attach', l.attachments ? 'yes' : undefined);
    add('X-Originating-IP', l.inside ? undefined : '[198.51.100.24]');
  }
  add('Message-ID', l.internetMessageId);
  add('In-Reply-To', l.references.at(-1));
  add('References', l.references.join(' '));
  add('X-Mailer', route.mailer ?? MAILERS[l.client]);
  add('User-Agent', AGENTS[l.client]);
  add('Content-Type', l.text === '' ? 'text/calendar; method=REQUEST' : l.html || !['plain', 'thunderbird'].includes(l.client) ? `multipart/${l.attachments ? 'mixed' : 'alternative'}; boundary="_000_${hex(l.key, 24)}_"` : 'text/plain; charset=UTF-8; format=flowed');
  add('MIME-Version', '1.0');
  for (const [name, value] of Object.entries(route.headers ?? {})) add(name, value);
  add('X-MS-Exchange-Organization-Network-Message-Id', guid(`network ${l.key}`));
  add('X-MS-Exchange-Organization-AuthAs', l.inside ? 'Internal' : 'Anonymous');
  add('X-MS-Exchange-Organization-SCL', l.inside ? '-1' : String(route.scl ?? 1));
  add('X-Forefront-Antispam-Report', l.inside ? 'CIP:255.255.255.255;CTRY:;LANG:en;SCL:-1;SRV:;IPV:NLI;SFV:SKI;H:;PTR:;CAT:NONE;SFS:;DIR:INT;'
    : `CIP:${ipv4(host)};CTRY:${route.country ?? 'US'};LANG:${l.lang};SCL:${route.scl ?? 1};SRV:${route.bcl >= 4 ? 'BULK' : ''};IPV:NLI;SFV:${route.scl >= 5 ? 'SPM' : 'NSPM'};H:${host};PTR:${host};CAT:${route.scl >= 5 ? 'SPM' : 'NONE'};${l.firstContact ? 'SFTY:9.25;' : ''}SFS:(13230040);DIR:INB;`);
  add('X-Microsoft-Antispam', `BCL:${route.bcl ?? 0};ARA:13230040|${parseInt(hex(`ara${l.key}`, 6), 16)};`);
  return headers;
}
