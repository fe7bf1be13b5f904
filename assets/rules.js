// Finds rules by words: those that hold all of them stay.

const box = document.getElementById('words');
const rules = [...document.querySelectorAll('#rules section')].map((element) => ({ element, text: element.textContent.toLowerCase() }));

function find() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { element, text } of rules) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) ++count;
  }
  const told = count === 0 ? 'No rule holds all of these words. Try fewer.' : `${count} of ${rules.length} rules`;
  document.getElementById('found').textContent = words.length ? told : '';
}

// A rule that is linked to is shown, whatever was looked for.
addEventListener('hashchange', () => {
  if (!document.getElementById(location.hash.slice(1))?.hidden) return;
  box.value = '';
  find();
  document.getElementById(location.hash.slice(1)).scrollIntoView();
});
box.addEventListener('input', find);
document.getElementById('search').hidden = false;
find();
