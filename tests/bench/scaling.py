#!/usr/bin/env python3
"""tests/bench/scaling.py CLI [--check] [TEXT...]: how the time of lint, fix and place grows with the text.

Each text is made at two sizes, and the slope of the time between them printed: 1 is linear, 2 quadratic. Times are
those of the processor, less what the program takes for a small text; the texts are a draft of ordinary items, and
patterns that parsers are known to be slow at. With --check, which takes smaller texts, the exit status tells whether
anything grew much faster than its text. TEXT names some of the texts only.
"""

import math
import os
import subprocess
import sys
import tempfile

HEAD = ('Title: This Week in Rust 670\nNumber: 670\nDate: 2026-09-23\nCategory: This Week in Rust\n\n'
        '## Updates from Rust Community\n\n### Research\n\n')

# What is repeated. Numbers in braces count up.
PATTERNS = {
    'items': '* [Item {}](https://example.com/{})\n',
    'events': '* 2026-10-01 | Berlin, DE | [Group {}](https://example.com/g{})\n'
              '    * [**Event {}**](https://example.com/{})\n',
    'links on one line': '[a](b)', 'numbered links on one line': '[a](https://example.com/{}) ',
    'one paragraph': 'word word word ', 'lines of one paragraph': 'word word word\n',
    'same item': '* [a](https://a.example/)\n', 'bare addresses': 'http://a.example/{} ',
    '[': '[', ']': ']', '![': '![', '](': '](', '[a](': '[a](', '[a](<': '[a](<', '[a]( "': '[a]( "',
    '[a][b]': '[a][b]', '[a]: b': '\n[a]: b', '[a{}]: b': '\n[a{}]: b', '(': '(', '\\(': '\\(',
    '`': '`', '`a` ': '`a` ', 'longer and longer backticks': '`{`} ', '*': '*', '*a ': '*a ', '**a': '**a',
    '_': '_', '_a': '_a', '~': '~', 'a*b_': 'a*b_', '<': '<', '<a ': '<a ', '<a>': '<a>', '<div>': '<div>',
    '\\n<div>\\n': '\n<div>\n', '</a>': '</a>', '<!--': '<!--', '-->': '-->', '<!-- x -->': '\n<!-- x -->',
    '<?': '<?', '<![CDATA[': '<![CDATA[', '<http://a.b>': '<http://a.b>', 'a@b.c ': 'a@b.c ',
    '&': '&', '&amp;': '&amp;', '> ': '> ', '\\n> ': '\n> ', '50 quotes': '\n' + '>' * 50, '* ': '* ', '\\n* ': '\n* ',
    '\\n1. ': '\n1. ', 'deep list': '\n    * ', '# ': '\n# ', '### Virtual': '\n### Virtual\n', 'empty lines': '\n\n',
    'spaces': ' ', 'tabs': '\t', 'carriage returns': '\r', '|': '|', 'rows': '\n| a | b |',
    'event without link': '\n* 2026-01-01 | ', '"': '"', 'combining marks': 'a\u0301\u0327',
    'only marks': '\u0301\u0327', 'zero bytes': '\0', '`\\r': '`\r', 'conflict': '<<<<<<< ',
    'emoji': '🦀', 'entity': '&#x1F980;',
    'between': 'Rusty Events between ', 'percent': '%41', 'colons': 'a:', 'dashes': '-', 'underlines': '\na\n===',
    'code fences': '\n```', 'indented code': '\n     a',
    '\\n<![CDATA[': '\n<![CDATA[', '\\n<?': '\n<?', '</': '</', '</a ': '</a ', '&# ': '&# ', '<script>': '<script>',
}
# What is repeated after a beginning.
for name, (begin, pattern) in {
        'raw <a ': ('<div>\n', '<a '), 'raw </a ': ('<div>\n', '</a '), 'raw <!--': ('<div>\n', '<!--'),
        'raw <![CDATA[': ('<div>\n', '<![CDATA['), 'raw <?': ('<div>\n', '<?'), 'raw <': ('<div>\n', '<'),
        'raw <a href="': ('<div>\n', '<a href="'), 'raw <script>': ('<div>\n', '<script></'),
        'event (': ('* 2026-10-01 | ', '('), 'event [': ('* 2026-10-01 | ', '['), 'event [a](': ('* 2026-10-01 | ', '[a]('),
        'event [a](b) + ': ('* 2026-10-01 | Berlin, DE | ', '[a](https://b.c) + '),
        'title [': ('* [', '['), 'title `': ('* [', '`a'), 'title ]': ('* [a', ']'), 'title *': ('* [', '*a '),
        'title _': ('* [', '_a '), 'title <': ('* [', '<a '), 'title &': ('* [', '&amp;'), 'title ~': ('* [', '~~a '),
        'title \\': ('* [', '\\'), 'item words': ('* ', 'word '), 'item [': ('* ', '['), 'item (': ('* ', '('),
        'item http': ('* ', 'https://a.b '), 'item links': ('* ', '[a](https://b.c) '), 'item ![': ('* ', '!['),
        'item quotes': ('* ', '"a" '), 'url (': ('* [a](https://a.b/', '('), 'url ?': ('* [a](https://a.b/?', 'a=b&'),
        'url %': ('* [a](https://a.b/', '%'), 'url utm': ('* [a](https://a.b/?', 'utm_a=b&'), 'url /': ('* [a](https://a.b', '/'),
        'open organizers': ('* 2026-12-02 | Berlin, DE | ', '[[a](https://e.com) + '),
        'prefix': ('* ', '[video] '), 'date': ('* ', '2026-'), 'nested quotes': ('', '\n>>>> * a'),
}.items():
    PATTERNS[name] = (begin, pattern)


def text_of(pattern, size):
    head = HEAD.encode()
    if isinstance(pattern, tuple):
        head += pattern[0].encode()
        pattern = pattern[1]
    if isinstance(pattern, bytes):
        return head + pattern * (size // len(pattern))
    if '{' not in pattern:
        one = pattern.encode()
        return head + one * (size // len(one))
    pieces, length, i = [head], 0, 0
    while length < size:
        i += 1
        piece = ('`' * i + ' ' if '{`}' in pattern else pattern.replace('{}', str(i))).encode()
        pieces.append(piece)
        length += len(piece)
    return b''.join(pieces)


def processor_time(command, **how):
    """The seconds that a command took, or None where it took more than 15."""
    process = subprocess.Popen(['prlimit', '--cpu=15', *command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, **how)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        return None
    return usage.ru_utime + usage.ru_stime


def commands(cli, path):
    return {
        'lint': [cli, 'lint', path],
        'fix': [cli, 'fix', '--unsafe', path],
        'place': [cli, 'place', '--draft', path, '--section', 'Research', '/dev/stdin'],
    }


def main():
    cli = sys.argv[1]
    checks = '--check' in sys.argv
    small, large = (50_000, 800_000) if checks else (200_000, 1_600_000)
    only = [name for name in sys.argv[2:] if name != '--check']
    too_fast = []
    print('| text | ' + ' | '.join(f'{name} | slope' for name in commands(cli, '')) + ' |')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'draft.md')
        item = os.path.join(folder, 'item.md')
        with open(item, 'w') as file:
            file.write('* [x](https://x.example/)\n')

        def times(pattern, size):
            with open(path, 'wb') as file:
                file.write(text_of(pattern, size))
            found = {}
            for name, command in commands(cli, path).items():
                with open(item) as given:
                    found[name] = processor_time(command, stdin=given)
            return found

        for name, pattern in PATTERNS.items():
            if only and name not in only:
                continue
            none, first, second = times(pattern, 0), times(pattern, small), times(pattern, large)
            cells = []
            for command in first:
                if first[command] is None or second[command] is None:
                    cells += ['over 15 s', '']
                    too_fast.append(f'{command} of `{name}`')
                    continue
                a, b = (max(t[command] - none[command], 0.004) for t in (first, second))
                slope = math.log(b / a) / math.log(large / small)
                # Short times say nothing. What is quadratic takes 256 times as long for 16 times the text, and what is
                # linear 16 times, twice or thrice that on a busy machine and where the text outgrows a cache.
                tells = b > 0.3
                if tells and slope > 1.6:
                    too_fast.append(f'{command} of `{name}`')
                cells += [f'{b:.2f} s', f'{slope:.1f}' if tells else '']
            print(f'| `{name}` | ' + ' | '.join(cells) + ' |', flush=True)
    if checks and too_fast:
        sys.exit('Faster than the text grew: ' + ', '.join(too_fast))


main()
