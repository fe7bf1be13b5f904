// The importer: a module of its own (web/import), which is loaded when there is something to import, or to be written for
// calendars. See browser.js for how this is written.

mergeInto(LibraryManager.library, {
  $twir_import__deps: ['$twir'],
  $twir_import: {
    importer: null,  // the promise of one
    attempts: 0,
    asked: 0,

    load: () => {
      if (!twir_import.importer) twir_import.importer = Module['importer'](twir_import.attempts++);
      return twir_import.importer;
    },

    // Ahead of the question, where one is to be expected.
    prepare: () => {
      twir_import.load().catch(() => { twir_import.importer = null; });
    },

    // What came of it; or null, and `refuse` is told why.
    call: async (name, parameters, refuse) => {
      let importer = null;
      const loading = twir_import.load();
      try {
        importer = await loading;
      } catch (error) {
        twir_import.importer = null;
        refuse('What reads and writes calendars could not be loaded: you are offline, or something blocks the way.');
        return null;
      }
      try {
        return await importer[name](...parameters);
      } catch (error) {
        if (!error.harmless) {
          if (twir_import.importer === loading) twir_import.importer = null;
          importer.end();
        }
        refuse(error.message);
        return null;
      }
    },
  },

  // Of several questions only the last one is answered.
  twir_import__deps: ['$twir_import'],
  twir_import: function(text, length, call, callLength) {
    const asked = ++twir_import.asked;
    const tell = (how, what) => {
      if (asked === twir_import.asked) twir.send('imported', how, what);
    };
    const parameters = [HEAPU8.slice(text, text + length), twir.text(call, callLength)];
    twir_import.call('ask', parameters, (why) => tell('no', why)).then((answer) => {
      if (answer !== null) tell('yes', answer);
    });
  },

  // A link that opens Google Calendar, or a file. Who has waited long for the importer may have to press once more:
  // browsers open nothing long after a press.
  twir_give_to_calendar__deps: ['$twir_import', '$twir_files'],
  twir_give_to_calendar: function(cells, length, button, buttonLength) {
    const id = twir.text(button, buttonLength);
    const refuse = (why) => twir.send('uncalendared', why);
    twir_import.call('calendar', [twir.text(cells, length)], refuse).then((entry) => {
      if (entry === null) return;
      if (id === 'download-calendar') {
        twir_files.save(entry.name, entry.calendar, 'text/calendar');
        twir.send('copied', 'yes', id);
        return;
      }
      const opened = open(entry.link);
      if (opened) opened.opener = null;
      else refuse('The browser did not open it: press the button once more.');
    });
  },
});
