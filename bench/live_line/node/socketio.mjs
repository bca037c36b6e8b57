// socket.io as its own pages show it: io.emit to everybody, over websockets only. Says {"port": n} once it listens.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const HOUR_MS = 3_600_000

const http = createServer((request, answer) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    lines.emit('alert', Buffer.concat(parts).toString())
    answer.writeHead(201).end()
  })
})
const lines = new Server(http, { transports: ['websocket'], serveClient: false, pingInterval: HOUR_MS })
http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }, () => console.log(JSON.stringify(http.address())))
