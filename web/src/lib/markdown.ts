/** The little of Markdown that briefs use, as data: headings, paragraphs, lists. Everything else stays text. */
export type Block = { kind: 'heading'; level: number; text: string } | { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const plain = (text: string) => text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/`(.+?)`/g, '$1').trim();

export function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  for (const part of markdown.split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim());
    const heading = /^(#{1,6})\s+(.*)/.exec(lines[0] ?? '');
    if (heading) {
      found.push({ kind: 'heading', level: heading[1]!.length, text: plain(heading[2]!) });
      lines.shift();
    }
    if (lines.length === 0) continue;
    if (/^\s*[-*]\s/.test(lines[0]!)) {
      const items: string[] = [];
      for (const line of lines) {
        const item = /^\s*[-*]\s+(.*)/.exec(line);
        if (item) items.push(item[1]!);
        else items[items.length - 1] += ` ${line.trim()}`;
      }
      found.push({ kind: 'list', items: items.map(plain) });
    } else {
      found.push({ kind: 'paragraph', text: plain(lines.map((line) => line.trim()).join(' ')) });
    }
  }
  return found;
}
