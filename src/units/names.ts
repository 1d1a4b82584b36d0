// Vietnamese names: how they are searched (without case and diacritics) and ordered. PGlite has
// no Vietnamese collation and servers differ, so the order is a key of our own that is the same
// everywhere: letters of the alphabet first, tone marks only to break ties.

const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] // huyền hỏi ngã sắc nặng

/** The words in lower case without diacritics and punctuation: `hòa`, `hoà` and `Hoa` give the same. */
export function searchKey(name: string): string {
  const letters = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const openSyllable = /([ou])(\p{M}?)([aey])(\p{M}?)(?!\p{L})/gu

/** `hòa` for `hoà` and the other way round: both ways of writing the mark on oa, oe and uy are in use. */
export function withOtherTonePlacement(text: string): string {
  return text
    .normalize('NFD')
    .replace(openSyllable, (_, first, onFirst, second, onSecond) => `${first}${onSecond}${second}${onFirst}`)
    .normalize('NFC')
}

/** The same name, whatever its case and wherever the tone mark stands on oa, oe and uy. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' '))
  return a === b || withOtherTonePlacement(a!) === b
}

/** ASCII key whose code-point order is the Vietnamese alphabetical order; numbers in names sort by value. */
export function sortKey(name: string): string {
  let letters = ''
  let marks = ''
  const text = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/\d+/g, (digits) => digits.padStart(4, '0'))
  for (const char of text) {
    const [base = '', ...combining] = [...char.normalize('NFD')]
    const tone = tones.find((mark) => combining.includes(mark))
    const letter = [base, ...combining.filter((mark) => mark !== tone)].join('').normalize('NFC')
    const place = alphabet.indexOf(letter)
    letters += place >= 0 ? String.fromCharCode(0x41 + place) : /\d/.test(letter) ? letter : ' '
    marks += tone ? tones.indexOf(tone) + 1 : 0
  }
  return `${letters.replace(/ +/g, ' ').trim()} ${marks.replace(/0+$/, '')}`
}
