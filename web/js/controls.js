// Writing to the page's HTML controls, for controls.cpp. Text goes in as text, never as markup.

mergeInto(LibraryManager.library, {
  $twir_dom__deps: ['$twir'],
  $twir_dom: {
    places: {},  // what each control was last placed at
    shown: {},   // what each list of messages last showed
    announcing: 0,

    element: (pointer, length) => document.getElementById(twir.text(pointer, length)),

    // One message as a list item; `old` is reused where its button is the same, so that the focus stays.
    message: (field, index, old, state, number, text, button) => {
      const item = old || document.createElement('li');
      item.dataset.state = state;
      let words = item.querySelector('.text');
      if (!words) {
        words = item.appendChild(document.createElement('span'));
        words.className = 'text';
      }
      if (words.textContent !== text) words.textContent = text;
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
  },

  // Pixels that the page scrolls over.
  twir_set_height: function(height) {
    document.getElementById('app').style.height = `${height}px`;
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
    if ('value' in element && element.tagName === 'TEXTAREA') {
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
    if (element) element.focus();
  },

  // `list` holds four lines a message: state, number, text, button.
  twir_set_messages__deps: ['$twir_dom'],
  twir_set_messages: function(id, length, list, listLength) {
    const field = twir.text(id, length);
    const text = twir.text(list, listLength);
    const root = document.getElementById(`${field}-messages`);
    if (!root) return;
    const last = twir_dom.shown[field];
    if (last && last.root === root && last.text === text) return;
    twir_dom.shown[field] = { root: root, text: text };
    const hadFocus = root.contains(document.activeElement);
    const lines = text.split('\n');
    const count = Math.floor(lines.length / 4);
    for (let i = 0; i < count; ++i) {
      const item = twir_dom.message(field, i, root.children[i], ...lines.slice(4 * i, 4 * i + 4));
      if (!item.parentNode) root.append(item);
    }
    while (root.children.length > count) root.lastElementChild.remove();
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

  // The rendered item, one run a line: depth of its list, style, text.
  twir_set_preview__deps: ['$twir_dom'],
  twir_set_preview: function(list, length) {
    const root = document.getElementById('preview');
    const lines = [];
    for (const line of twir.text(list, length).split('\n')) {
      if (line === '') continue;
      const run = line.split('\t');
      const depth = run[0];
      if (!lines[depth]) {
        lines[depth] = document.createElement('p');
        lines[depth].className = `depth-${depth}`;
      }
      const element = document.createElement(run[1].includes('code') ? 'code' : 'span');
      element.className = run[1];
      element.textContent = run[2];
      lines[depth].append(element);
    }
    root.replaceChildren(...lines.filter(Boolean));
  },

  // Tells screen readers, once the typing pauses.
  twir_announce__deps: ['$twir_dom'],
  twir_announce: function(text, length, now) {
    const words = twir.text(text, length);
    clearTimeout(twir_dom.announcing);
    twir_dom.announcing = setTimeout(() => {
      document.getElementById('announcer').textContent = words;
    }, now ? 0 : 1000);
  },
});
