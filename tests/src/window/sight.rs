//! Where on the screen a thing is.

use fantoccini::error::CmdError;

use super::Window;

/// What stays in place while the page scrolls may stand before it; what belongs to the same card is no bar. Of what is
/// higher than half the room its beginning is enough.
const HIDDEN: &str = r#"
    const named = () => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === arguments[0]);
    const it = arguments.length ? named() : document.activeElement;
    if (!it) return "it is not there";
    const box = it.getBoundingClientRect();
    const room = document.documentElement.clientHeight;
    const isBar = (part) => ["sticky", "fixed"].includes(getComputedStyle(part).position);
    const stays = (part) => (!part || isBar(part) ? part : stays(part.parentElement));
    const ends = box.height > room / 2 ? [box.top + 2] : [box.top + 2, box.bottom - 2];
    const scrolls = (part) => getComputedStyle(part).overflowY !== "visible" && part.scrollHeight > part.clientHeight;
    for (let part = it.parentElement; part && part !== document.body; part = part.parentElement) {
        const { top, bottom } = part.getBoundingClientRect();
        const out = ends.find((y) => y < top || y > bottom);
        if (scrolls(part) && out !== undefined) return `${Math.round(out)} is scrolled out of its ${part.localName}`;
    }
    for (const y of ends) for (const part of [0.25, 0.5, 0.75]) {
        const before = document.elementFromPoint(box.left + box.width * part, y);
        if (!before) return `${Math.round(y)} is outside of ${room}`;
        const bar = stays(before);
        if (bar && !bar.contains(it)) return `${bar.localName} at ${Math.round(y)}`;
    }
    return null;
"#;

impl Window {
    /// What stands before the thing that has the keyboard, or that it is outside. Nothing when it is in sight.
    pub fn what_hides_the_focus(&self) -> Result<Option<String>, CmdError> {
        self.what_hides_it(Vec::new())
    }

    /// The same of the button of this name, wherever the keyboard is.
    pub fn what_hides(&self, button: &str) -> Result<Option<String>, CmdError> {
        self.what_hides_it(vec![button.into()])
    }

    fn what_hides_it(&self, named: Vec<serde_json::Value>) -> Result<Option<String>, CmdError> {
        let said = self.runtime.block_on(self.client.execute(HIDDEN, named))?;
        Ok(said.as_str().map(str::to_owned))
    }

    /// The room for the page: how wide and how high.
    pub fn room(&self) -> Result<[usize; 2], CmdError> {
        let asks = "return [window.innerWidth, window.innerHeight]";
        let said = self.runtime.block_on(self.client.execute(asks, Vec::new()))?;
        Ok([0, 1].map(|at| said[at].as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or_default()))
    }
}
