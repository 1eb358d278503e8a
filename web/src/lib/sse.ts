export type ServerEvent = { event: string; data: string; id: number | null };

/** Cuts a stream of text into server-sent events; keeps what is not whole yet. */
export class EventParser {
  private rest = '';

  push(text: string): ServerEvent[] {
    this.rest += text;
    const blocks = this.rest.split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(parse).filter((found) => found !== null);
  }
}

function parse(block: string): ServerEvent | null {
  let event = '';
  let id: number | null = null;
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') event = value;
    else if (name === 'id') id = Number(value);
    else if (name === 'data') data.push(value);
  }
  return event ? { event, data: data.join('\n'), id } : null;
}
