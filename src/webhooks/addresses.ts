// Which addresses a webhook may reach: public ones over https. Whoever registers a webhook makes
// this server call, and it stands inside the network: what lies there (its own machine, the local
// network, the cloud's metadata) is closed unless WEBHOOK_ALLOW_PRIVATE names it. Source: the
// IANA registries of special-purpose addresses; of IPv6 only 2000::/3 is handed out.

import { lookup as systemLookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Names of hosts, addresses and networks (CIDR) that may be called all the same, over plain http too. */
export type AllowedPrivate = readonly string[]
type Lookup = typeof systemLookup

export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  readonly code = 'address_not_allowed'
}

const closed4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]
/** Inside 2000::/3: Teredo and its like, documentation, 6to4, which hold IPv4 addresses. */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
const closed = listOf([...closed4, ...closed6])
const handedOut6 = listOf(['2000::/3'])

/** Why a URL can't be that of a webhook, as far as it says so itself; null when its name has to be looked up. */
export function urlFault(
  url: string,
  allowed: AllowedPrivate,
): 'wrong_format' | 'https_only' | 'address_not_allowed' | null {
  if (!URL.canParse(url)) return 'wrong_format'
  const { protocol, username, password, hash } = new URL(url)
  if (!['http:', 'https:'].includes(protocol) || username || password || hash) return 'wrong_format'
  const host = hostOf(url)
  if (isIP(host) && !mayReach(host, allowed)) return 'address_not_allowed'
  return protocol === 'https:' || isNamed(host, allowed) ? null : 'https_only'
}

/** The host as a connection takes it; the URL parser has made 0x7f.1 and 2130706433 into 127.0.0.1 already. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

/** A lookup for the connection itself, so that what was asked about is what is connected to (DNS rebinding). */
export function guardedLookup(allowed: AllowedPrivate, lookup: Lookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const refused = !error && !isNamed(hostname, allowed) && found.some(({ address }) => !mayReach(address, allowed))
      if (error || refused || found.length === 0)
        return callback(error ?? new AddressRefused('not a public address'), '', 0)
      if (options.all) return callback(null, found)
      callback(null, found[0]!.address, found[0]!.family)
    })
  }
}

/** Whether the host's name leads to a closed address now; a name that can't be looked up is asked again at each call. */
export function leadsInside(host: string, allowed: AllowedPrivate, lookup?: Lookup): Promise<boolean> {
  return new Promise((resolve) => {
    guardedLookup(allowed, lookup)(host, { all: true }, (error) => resolve(error instanceof AddressRefused))
  })
}

function mayReach(address: string, allowed: AllowedPrivate): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isNamed(address, allowed)) return true
  return !closed.check(address, family) && (family === 'ipv4' || handedOut6.check(address, family))
}

function isNamed(host: string, allowed: AllowedPrivate): boolean {
  if (isIP(host) === 0) return allowed.includes(host.toLowerCase())
  return listOf(allowed.filter((entry) => isIP(entry.split('/')[0]!) > 0)).check(
    host,
    isIP(host) === 6 ? 'ipv6' : 'ipv4',
  )
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address, bits] = network.split('/')
    const version = isIP(address!)
    list.addSubnet(address!, Number(bits ?? (version === 6 ? 128 : 32)), version === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}
