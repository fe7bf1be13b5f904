// Writing to the page's HTML controls, for controls.cpp. Text goes in as text, never as markup.

mergeInto(LibraryManager.library, {
  $twir_dom__deps: ['$twir'],
  $twir_dom: {
    places: {},  // what each control was last placed at
    shown: {},   // what each list of messages last showed
    awaited: null,  // what has the focus before it has a place
    announcing: 0,
    unsaid: '',

    element: (pointer, length) => document.getElementById(twir.text(pointer, length)),

    // The cells of each row of a list.
    rows: (text) => text.split('\n').slice(0, -1).map((line) => line.split('\t')),

    // Brings the children of `root` up to a list; `make` gets the old element where there is one.
    fill: (root, rows, make) => {
      rows.forEach((cells, index) => {
        const element = make(root.children[index], index, cells);
        if (!element.parentNode) root.append(element);
      });
      while (root.children.length > rows.length) root.lastElementChild.remove();
    },

    // The child of `parent` with this class, made where it is missing and taken away where it says nothing.
    part: (parent, tag, name, text) => {
      let element = parent.querySelector(`.${name}`);
      if (!text) {
        if (element) element.remove();
        return null;
      }
      if (!element) {
        element = parent.appendChild(document.createElement(tag));
        element.className = `${name} text`;
      }
      if (element.textContent !== text) element.textContent = text;
      return element;
    },

    // Until it has been drawn a button has no place, and Tab does not lead to it (page.css); what goes on there may. The
    // page scrolls to it once it is there.
    focus: (element) => {
      const placed = document.documentElement.dataset.ui !== 'canvas' || element.hasAttribute('style');
      if (!placed) element.style.left = '0';
      element.focus({ preventScroll: !placed });
      twir_dom.awaited = placed ? null : element;
    },

    // Whether a list changed since it was last shown.
    changed: (root, id, text) => {
      const last = twir_dom.shown[id];
      if (last && last.root === root && last.text === text) return false;
      twir_dom.shown[id] = { root: root, text: text };
      return true;
    },

    // Makes a link to a page of ours, in a tab of its own.
    leadTo: (link, id, address) => {
      Object.assign(link, { id: id, href: address, target: '_blank', rel: 'noopener' });
    },

    // A finding of a whole draft: where it is, what it is, and the button that mends it.
    finding: (row, old, number, severity, place, ci, text, rule, address, button) => {
      const item = old || document.createElement('li');
      item.dataset.state = severity;
      const at = twir_dom.part(item, 'button', 'find', place);
      twir_dom.part(item, 'span', 'severity', severity);
      twir_dom.part(item, 'span', 'ci', ci || ' ').hidden = !ci;
      twir_dom.part(item, 'span', 'words', text);
      const why = twir_dom.part(item, 'a', 'rule', rule);
      twir_dom.leadTo(why, `finding-${row}-why`, address);
      const fix = twir_dom.part(item, 'button', 'fix', button);
      at.type = 'button';
      at.id = `finding-${row}-find`;
      at.dataset.action = `find ${number}`;
      at.setAttribute('aria-label', `Show ${place} in the draft`);
      if (fix) {
        fix.type = 'button';
        fix.id = `finding-${row}-fix`;
        fix.dataset.action = `fix ${number}`;
      }
      return item;
    },

    // One message as a list item; `old` is reused where its button is the same, so that the focus stays.
    message: (field, index, old, state, number, text, button, rule) => {
      const item = old || document.createElement('li');
      item.dataset.state = state;
      let words = item.querySelector('.says');
      if (!words) {
        words = item.appendChild(document.createElement('span'));
        words.className = 'says text';
      }
      if (words.textContent !== text) words.textContent = text;
      const why = twir_dom.part(item, 'a', 'why', rule && 'Why?');
      if (why) {
        why.className = 'why';
        twir_dom.leadTo(why, `${field}-why-${index}`, rule);
        why.setAttribute('aria-label', `Why? Rule ${rule.split('#')[1]}`);
      }
      let press = item.querySelector('button');
      if (!button) {
        if (press) press.remove();
        return item;
      }
      if (!press) {
        press = item.appendChild(document.createElement('button'));
        press.type = 'button';
      }
      press.id = `${field}-fix-${index}`;
      press.dataset.action = `press ${number}`;
      if (press.textContent !== button) press.textContent = button;
      return item;
    },

    fillRow: (root, row) => {
      const filled = (text) => text.replaceAll('{row}', row).replaceAll('{number}', row + 1);
      for (const element of root.querySelectorAll('*')) {
        for (const attribute of element.attributes) {
          if (attribute.value.includes('{')) attribute.value = filled(attribute.value);
        }
      }
      return root;
    },
  },

  // Places a control over its rectangle, in page coordinates.
  twir_place__deps: ['$twir_dom'],
  twir_place: function(id, length, x, y, width, height) {
    const name = twir.text(id, length);
    const place = `${x} ${y} ${width} ${height}`;
    const element = document.getElementById(name);
    if (!element) return;
    const last = twir_dom.places[name];
    if (last && last.element === element && last.place === place) return;
    twir_dom.places[name] = { element: element, place: place };
    Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    if (element !== twir_dom.awaited) return;
    twir_dom.awaited = null;
    requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest' }));
  },

  // Pixels that the page scrolls over.
  twir_set_height: function(height) {
    document.getElementById('app').style.height = `${height}px`;
  },

  twir_unplace__deps: ['$twir_dom'],
  twir_unplace: function() {
    for (const place of Object.values(twir_dom.places)) place.element.removeAttribute('style');
    twir_dom.places = {};
    document.getElementById('app').removeAttribute('style');
  },

  twir_set_property__deps: ['$twir'],
  twir_set_property: function(name, length, pixels) {
    document.documentElement.style.setProperty(twir.text(name, length), `${pixels}px`);
  },

  twir_text_of__deps: ['$twir_dom'],
  twir_text_of: function(id, length) {
    const element = twir_dom.element(id, length);
    return twir.give(element ? element.textContent : '');
  },

  twir_attribute_of__deps: ['$twir_dom'],
  twir_attribute_of: function(id, length, name, nameLength) {
    const element = twir_dom.element(id, length);
    return twir.give((element && element.getAttribute(twir.text(name, nameLength))) || '');
  },

  twir_value_of__deps: ['$twir_dom'],
  twir_value_of: function(name, length) {
    const controls = document.getElementsByName(twir.text(name, length));
    const chosen = [...controls].find((control) => !['radio', 'checkbox'].includes(control.type) || control.checked);
    return twir.give(chosen ? chosen.value : '');
  },

  twir_set_text__deps: ['$twir_dom'],
  twir_set_text: function(id, length, text, textLength) {
    const element = twir_dom.element(id, length);
    const value = twir.text(text, textLength);
    if (!element) return;
    if (element.tagName === 'TEXTAREA') {
      if (element.value !== value) element.value = value;
    } else if (element.textContent !== value) {
      element.textContent = value;
    }
  },

  // Sets what a control holds: the text, or which of several is chosen.
  twir_set_value__deps: ['$twir_dom'],
  twir_set_value: function(name, length, text, textLength) {
    const value = twir.text(text, textLength);
    for (const control of document.getElementsByName(twir.text(name, length))) {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.value === value;
      else if (control.value !== value) control.value = value;
    }
  },

  // An empty value takes the attribute away.
  twir_set_attribute__deps: ['$twir_dom'],
  twir_set_attribute: function(id, length, name, nameLength, text, textLength) {
    const element = twir_dom.element(id, length);
    const attribute = twir.text(name, nameLength);
    const value = twir.text(text, textLength);
    if (!element || (element.getAttribute(attribute) || '') === value) return;
    if (value) element.setAttribute(attribute, value);
    else element.removeAttribute(attribute);
  },

  twir_set_hidden__deps: ['$twir_dom'],
  twir_set_hidden: function(id, length, hidden) {
    const element = twir_dom.element(id, length);
    if (element) element.hidden = Boolean(hidden);
  },

  twir_focus__deps: ['$twir_dom'],
  twir_focus: function(id, length) {
    const element = twir_dom.element(id, length);
    if (element) twir_dom.focus(element);
  },

  twir_reveal__deps: ['$twir_dom'],
  twir_reveal: function(id, length) {
    const element = twir_dom.element(id, length);
    if (element) element.scrollIntoView({ block: 'nearest' });
  },

  // A row a message: state, number, text, button, address of the rule.
  twir_set_messages__deps: ['$twir_dom'],
  twir_set_messages: function(id, length, list, listLength) {
    const field = twir.text(id, length);
    const text = twir.text(list, listLength);
    const root = document.getElementById(`${field}-messages`);
    if (!root) return;
    if (!twir_dom.changed(root, field, text)) return;
    const hadFocus = root.contains(document.activeElement);
    twir_dom.fill(root, twir_dom.rows(text), (item, index, cells) => twir_dom.message(field, index, item, ...cells));
    // The pressed button is gone with its message: go on where the reader was.
    if (hadFocus && !root.contains(document.activeElement)) {
      const control = document.getElementById(field) || document.getElementsByName(field)[0];
      if (control) control.focus();
    }
  },

  // Brings the number of rows of a group to `count`.
  twir_set_rows__deps: ['$twir_dom'],
  twir_set_rows: function(id, length, count) {
    const group = twir.text(id, length);
    const root = document.getElementById(group);
    while (root.children.length > count) root.lastElementChild.remove();
    for (let row = root.children.length; row < count; ++row) {
      const copy = document.getElementById(`${group}-row`).content.cloneNode(true);
      root.append(twir_dom.fillRow(copy, row));
    }
  },

  // Rendered lines, a row a run: class of the line (empty where the line before goes on), style, text.
  twir_set_lines__deps: ['$twir_dom'],
  twir_set_lines: function(id, length, list, listLength) {
    const root = twir_dom.element(id, length);
    const text = twir.text(list, listLength);
    if (!root || !twir_dom.changed(root, root.id, text)) return;
    const lines = [];
    for (const run of twir_dom.rows(text)) {
      if (run[0]) {
        lines.push(document.createElement('p'));
        lines[lines.length - 1].className = run[0];
      }
      const element = document.createElement(run[1].includes('code') ? 'code' : 'span');
      element.className = run[1];
      element.textContent = run[2];
      lines[lines.length - 1].append(element);
    }
    root.replaceChildren(...lines);
  },

  twir_set_entries__deps: ['$twir_dom'],
  twir_set_entries: function(id, length, list, listLength) {
    const root = twir_dom.element(id, length);
    twir_dom.fill(root, twir_dom.rows(twir.text(list, listLength)), (old, index, cells) => {
      const item = old || document.createElement('li');
      twir_dom.part(item, 'span', 'words', cells[0]);
      return item;
    });
  },

  twir_set_options__deps: ['$twir_dom'],
  twir_set_options: function(id, length, list, listLength) {
    const root = twir_dom.element(id, length);
    const text = twir.text(list, listLength);
    if (!twir_dom.changed(root, root.id, text)) return;
    twir_dom.fill(root, twir_dom.rows(text), (old, index, cells) => {
      const option = old || document.createElement('option');
      option.value = cells[0];
      return option;
    });
  },

  twir_set_findings__deps: ['$twir_dom'],
  twir_set_findings: function(id, length, list, listLength) {
    const root = twir_dom.element(id, length);
    const text = twir.text(list, listLength);
    if (!twir_dom.changed(root, root.id, text)) return;
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    twir_dom.fill(root, twir_dom.rows(text), (old, index, cells) => twir_dom.finding(index, old, ...cells));
    // The pressed button may be gone with its finding: go on at the next one, or where all of them are told.
    if (!focused || root.contains(focused)) return;
    const next = root.querySelector('.fix') || document.getElementById('whole-undo');
    if (next) twir_dom.focus(next);
  },

  twir_select__deps: ['$twir_dom'],
  twir_select: function(id, length, begin, end) {
    const box = twir_dom.element(id, length);
    // Browsers do not scroll to what a program selects. The text is monospaced, and its lines are not broken.
    const lines = box.value.slice(0, begin).split('\n');
    const height = parseFloat(getComputedStyle(box).lineHeight);
    box.focus();
    box.setSelectionRange(begin, end);
    box.scrollTop = (lines.length - 1) * height - box.clientHeight / 2;
    box.scrollLeft = lines[lines.length - 1].length * height * 0.4 - box.clientWidth / 2;
  },

  // Tells screen readers, once the typing pauses.
  twir_announce__deps: ['$twir_dom'],
  twir_announce: function(text, length, now) {
    const words = twir.text(text, length);
    clearTimeout(twir_dom.announcing);
    // What is said at once does not silence what waits for a pause: both are said.
    twir_dom.unsaid = now && twir_dom.unsaid ? `${twir_dom.unsaid} ${words}` : words;
    twir_dom.announcing = setTimeout(() => {
      document.getElementById('announcer').textContent = twir_dom.unsaid;
      twir_dom.unsaid = '';
    }, now ? 0 : 1000);
  },
});
