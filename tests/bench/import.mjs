// node tests/bench/import.mjs FOLDER: what 1,000 events cost in the importer as pages load it (FOLDER holds it), first
// with its compilation and then warm, the best of nine. Without what the rules say of the items. Writes JSON.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const { load } = await import(pathToFileURL(join(folder, 'import.js')));
const wasm = readFileSync(join(folder, 'import.wasm'));

let calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n';
for (let i = 0; i < 1000; i++) {
  const day = `202603${10 + (i % 20)}`;
  calendar += `BEGIN:VEVENT\r\nUID:event_${i}@example.org\r\nDTSTART;TZID=Europe/Berlin:${day}T190000\r\n`
    + `DTEND;TZID=Europe/Berlin:${day}T210000\r\nSUMMARY:Crab Evening number ${i}\\, with talks\r\n`
    + 'DESCRIPTION:Two talks and a crab cake\\, then time to meet.\\n\\nThe house opens at ha\r\n lf past six.\r\n'
    + 'LOCATION:Ferris Haus\\, Krabbenweg 7\\, 10115 Berlin\\, Germany\r\n'
    + `URL:https://www.meetup.com/crab-club/events/${i}/\r\nEND:VEVENT\r\n`;
}
calendar += 'END:VCALENDAR\r\n';

function timed(work) {
  const begun = performance.now();
  const result = work();
  return { result, wall: performance.now() - begun };
}

const importer = await load(wasm);
const options = { today: '2026-02-10' };
const first = timed(() => importer.import(calendar, options));
const turns = Array.from({ length: 9 }, () => timed(() => importer.import(calendar, options)));
console.log(JSON.stringify({
  events: first.result.events.length,
  first_ms: first.wall,
  then_ms: Math.min(...turns.map((turn) => turn.wall)),
}));
