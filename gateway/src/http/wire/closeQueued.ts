import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closes with a connection the answers that wait on it behind another one (RFC 9112, 9.3.2, pipelining). Node closes
 * only the one whose turn it is: the others would be under way for good, and hold their places.
 */
export function closeQueued(app: FastifyInstance): void {
  const queues = new WeakMap<Socket, Set<ServerResponse>>();
  app.addHook('onRequest', ({ raw: { socket } }, { raw: answer }, done) => {
    if (!answer.socket) {
      const queue = queues.get(socket) ?? queueOf(socket);
      queues.set(socket, queue.add(answer));
      answer.once('socket', () => queue.delete(answer));
    }
    done();
  });
}

function queueOf(socket: Socket): Set<ServerResponse> {
  const queue = new Set<ServerResponse>();
  socket.once('close', () => {
    for (const answer of queue) {
      answer.destroy();
      answer.emit('close');
    }
  });
  return queue;
}
