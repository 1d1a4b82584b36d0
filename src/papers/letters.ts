// Who sends each paper, to whom, under which symbol: the request says, else the settings, else what is usual.

import type { Config } from '../config.ts'
import { vietnamDay } from '../periods/calendar.ts'
import type { Letter } from './parts.ts'
import type { PaperName, PaperQuery } from './schemas.ts'

/** What stands on a paper when neither the request nor the settings say otherwise. */
type Usual = Pick<Letter, 'superior' | 'issuer' | 'signerTitle' | 'signerName'> & {
  symbol: string
  to: (superior: string | null) => string[]
}

/** `unitName` is of the form that the paper is about; `signer` of the decision that is known already. */
export interface About {
  unitName?: string
  signer?: string | undefined
}

export function letterOf(
  paper: PaperName,
  { place, recipients, ...settings }: Config['papers'],
  query: PaperQuery,
  now: Date,
  about: About = {},
): Letter {
  const usual = usualOf(paper, settings, about)
  const superior = query.superior ?? usual.superior
  return {
    superior,
    issuer: query.issuer ?? usual.issuer,
    number: `${query.number ?? blank}/${query.symbol ?? usual.symbol}`,
    place: query.place ?? place ?? '…………',
    date: query.date ?? null,
    year: Number(vietnamDay(now).slice(0, 4)),
    signerTitle: query.signerTitle ?? usual.signerTitle,
    signerName: query.signerName ?? usual.signerName,
    recipients: query.recipients ?? [...usual.to(superior), ...(paper === 'form' ? ['Lưu: VT'] : recipients)],
  }
}

/** Room for the number, which a paper gets when it is signed. */
const blank = '        '

function usualOf(
  paper: PaperName,
  settings: Omit<Config['papers'], 'place' | 'recipients'>,
  { unitName = '', signer }: About,
): Usual {
  const { superior, issuer, symbol, signerTitle, signerName } = settings
  const own = { superior, issuer, signerTitle, signerName: signerName ?? null }
  switch (paper) {
    case 'form':
      return {
        superior: null,
        issuer: unitName,
        symbol: 'BC-……',
        signerTitle: 'Thủ trưởng đơn vị',
        signerName: null,
        to: () => [issuer],
      }
    case 'notice':
      return { ...own, symbol: `TB-${symbol}`, to: () => [unitName] }
    case 'report':
      return { ...own, symbol: `BC-${symbol}`, to: (above) => (above ? [above] : []) }
    case 'award-list':
      return { ...own, symbol: `TTr-${symbol}`, to: () => ['Như trên'] }
    case 'decision':
      return {
        superior: null,
        issuer: superior,
        symbol: 'QĐ-UBND',
        signerTitle: 'TM. Ủy ban nhân dân\nChủ tịch',
        signerName: signer ?? null,
        to: () => ['Như Điều 3'],
      }
  }
}
