interface Page {
  url: string
  status: number
  headers: Headers
  text: string
}

/** As much of a browser as a login needs: cookies by name and path, and redirects up to the code. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>()

  /** Goes to `address` and on wherever it is sent, until a page answers or a code or an error is in the address. */
  async follow(address: string): Promise<Page> {
    const response = await this.#send(address, {})
    const location = response.headers.get('location')
    if (location === null) return pageOf(address, response)
    const next = new URL(location, address)
    const isBack = next.searchParams.has('code') || next.searchParams.has('error')
    return isBack ? pageOf(next.href, response) : this.follow(next.href)
  }

  async post(address: string, form: Record<string, string>): Promise<Page> {
    return pageOf(address, await this.#send(address, { method: 'POST', body: new URLSearchParams(form) }))
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { cookie: this.#cookiesFor(address) },
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  #keep(cookie: string): void {
    const [, name = '', value = '', path = '/'] = /^([^=]+)=([^;]*);.*?path=([^;]+)/i.exec(cookie) ?? []
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, { value, path })
  }

  #cookiesFor(address: string): string {
    const { pathname } = new URL(address)
    const sent = [...this.#cookies].filter(([, { path }]) => pathname.startsWith(path))
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }
}

const pageOf = async (url: string, response: Response): Promise<Page> => ({
  url,
  status: response.status,
  headers: response.headers,
  text: await response.text(),
})
