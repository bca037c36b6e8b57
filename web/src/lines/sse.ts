/** Server-sent events from any stream of bytes (WHATWG HTML § 9.2), for lines that need a header which EventSource cannot send. */

export interface SseEvent {
  readonly id: string | null
  readonly event: string
  readonly data: string
}

/** Every event of the stream, as it comes; ends when the stream does. */
export async function* events(stream: ReadableStream<Uint8Array>): AsyncGenerator<SseEvent, void, void> {
  const reader = stream.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>).getReader()
  const parser = new SseParser()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield* parser.push(value)
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** Fed with text cut anywhere, gives whole events. */
export class SseParser {
  #rest = ''
  #id: string | null = null
  #event = ''
  #data: string[] = [];

  *push(text: string): Generator<SseEvent, void, void> {
    this.#rest += text
    for (;;) {
      const end = /\r\n|\n|\r(?!$)/.exec(this.#rest)
      if (end === null) return
      const line = this.#rest.slice(0, end.index)
      this.#rest = this.#rest.slice(end.index + end[0].length)
      const event = this.#line(line)
      if (event !== null) yield event
    }
  }

  #line(line: string): SseEvent | null {
    if (line === '') return this.#flush()
    const colon = line.indexOf(':')
    if (colon === 0) return null
    const [field, rest] = colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1)]
    const value = rest.startsWith(' ') ? rest.slice(1) : rest
    if (field === 'id' && !value.includes('\0')) this.#id = value
    else if (field === 'event') this.#event = value
    else if (field === 'data') this.#data.push(value)
    return null
  }

  #flush(): SseEvent | null {
    const [event, data] = [this.#event || 'message', this.#data]
    this.#event = ''
    this.#data = []
    return data.length === 0 ? null : { id: this.#id, event, data: data.join('\n') }
  }
}
