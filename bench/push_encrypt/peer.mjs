// Envelopes by npm web-push, as its own lock in this folder pins it. stdin: {"public", "auth", "payload"}, then "web-push N" line by line; stdout: seconds.
import { createInterface } from 'node:readline'
import webPush from 'web-push'

let subscription
let payload
for await (const line of createInterface({ input: process.stdin })) {
  if (!subscription) {
    const said = JSON.parse(line)
    subscription = { endpoint: 'https://push.example/p', keys: { p256dh: said.public, auth: said.auth } }
    payload = Buffer.from(said.payload, 'base64url')
    continue
  }
  const began = process.hrtime.bigint()
  for (let times = Number(line.split(' ')[1]); times > 0; times -= 1) webPush.encrypt(subscription.keys.p256dh, subscription.keys.auth, payload, 'aes128gcm')
  process.stdout.write(`${Number(process.hrtime.bigint() - began) / 1e9}\n`)
}
