// node ws as its own pages show it: every client of the server is sent what came in. Says {"port": n} once it listens.
import { createServer } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'

const http = createServer((request, answer) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const message = Buffer.concat(parts)
    for (const line of lines.clients) if (line.readyState === WebSocket.OPEN) line.send(message, { binary: false })
    answer.writeHead(201).end()
  })
})
const lines = new WebSocketServer({ server: http })
http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }, () => console.log(JSON.stringify(http.address())))
