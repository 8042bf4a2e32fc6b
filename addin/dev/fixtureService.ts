import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { ContextRequest } from '../src/api/contract.ts';
import { answerTo, fresh, massMerge, owner, pair } from './answers.ts';
import { answerGraph } from './graphFixtures.ts';
import { stories } from './mailbox.ts';

/** Stands in for the service while the pane is drawn: invented people, no logic. Never part of a build. */
export function fixtureService(): Plugin {
  return {
    name: 'fixture-service',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/api/context', (request, response) => void answerContext(request, response));
      server.middlewares.use('/api/messages', (request, response) =>
        send(response, 200, request.url?.includes('/copies/') ? pair : massMerge),
      );
      server.middlewares.use('/api/sync', (_, response) => send(response, 200, health()));
      server.middlewares.use('/demo/stories', (_, response) => send(response, 200, stories));
      server.middlewares.use('/demo/graph/v1.0', (request, response) => {
        const { status, body } = answerGraph(
          request.method ?? 'GET',
          new URL(request.url ?? '/', 'http://fixtures.test'),
        );
        send(response, status, body);
      });
    },
  };
}

async function answerContext(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  send(response, 200, answerTo(JSON.parse(Buffer.concat(chunks).toString('utf8')) as ContextRequest));
}

function health() {
  const folder = { isSynced: true, countedAt: null, lastRound: null, lastChange: null, gap: null, difference: null };
  return {
    mailboxes: [
      {
        mailbox: owner,
        freshness: fresh,
        messages: 2_500,
        events: 300,
        contacts: 40,
        people: 212,
        run: null,
        folders: [{ ...folder, name: 'Inbox', graphCount: 2_500, ourCount: 2_500 }],
        parts: [],
        schedule: { isScheduled: true, lastRun: null, nextRun: null, comparedAt: null, requests: 0, retries: 0 },
        subscriptions: [],
      },
    ],
    problems: [],
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
