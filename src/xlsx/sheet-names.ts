// Names of sheets: Excel takes 31 characters, none of : \ / ? * [ ], and no two alike whatever their case.

const longest = 31

/** A name for each text, in their order, none of them one of `taken`. */
export function sheetNames(texts: string[], taken: string[]): string[] {
  const used = new Set(taken.map(foldCase))
  return texts.map((text) => {
    const plain = text.replace(/[:\\/?*[\]\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ')
    const wanted = plain.replace(/^[' ]+|[' ]+$/g, '') || 'Trang'
    let name = cut(wanted, longest)
    for (let n = 2; used.has(foldCase(name)); n++) name = `${cut(wanted, longest - ` (${n})`.length)} (${n})`
    used.add(foldCase(name))
    return name
  })
}

/** A name as it stands in a reference to cells. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[' ]+$|[\ud800-\udbff]$/g, '')
}

function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
