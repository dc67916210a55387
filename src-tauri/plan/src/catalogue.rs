//! Words on paper: every fixed line of a page, from the Fluent files in `content/`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast::Entry;
use unic_langid::{LanguageIdentifier, langid};

use crate::Language;

#[cfg(test)]
mod in_welsh;
#[cfg(test)]
mod same_words;

const ENGLISH: LanguageIdentifier = langid!("en-GB");
const ENGLISH_FILES: [&str; 5] = [
    include_str!("../../content/en/paper.ftl"),
    include_str!("../../content/en/days.ftl"),
    include_str!("../../content/en/everything.ftl"),
    include_str!("../../content/en/letters.ftl"),
    include_str!("../../content/en/sheets.ftl"),
];

const WELSH: LanguageIdentifier = langid!("cy");
const WELSH_FILES: [&str; 1] = [include_str!("../../content/cy/page.ftl")];

/// The lines of one language. Isolation marks are off: on paper they are missing glyphs.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
}

impl Catalogue {
    /// The English lines.
    pub fn english() -> Self {
        Self::of(ENGLISH, &ENGLISH_FILES)
    }

    /// The Welsh lines: those of pages for someone else.
    pub fn welsh() -> Self {
        Self::of(WELSH, &WELSH_FILES)
    }

    /// The lines of a language.
    pub fn in_language(language: Language) -> Self {
        match language {
            Language::English => Self::english(),
            Language::Welsh => Self::welsh(),
        }
    }

    /// Lines from Fluent text. What cannot be read is left out, and a test says so.
    fn of(language: LanguageIdentifier, files: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(read, _)| read);
            keys.extend(keys_of(&resource));
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, keys }
    }

    /// The language as a BCP 47 tag: "en-GB".
    pub fn language(&self) -> String {
        self.bundle.locales.iter().map(ToString::to_string).collect()
    }

    /// The line under a key. A key that is not there gives the key itself, so that a page still comes out.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The line under a key, with words put in. The words are used as they are.
    pub fn say_with(&self, key: &str, words: &[(&str, &str)]) -> String {
        let args: FluentArgs = words.iter().copied().collect();
        self.written(key, &args, &mut Vec::new()).unwrap_or_else(|| key.to_owned())
    }

    /// Every line there is, cut where words are put in: what a page may hold beside the person's own words. The names
    /// of months stand in dates alone, which are the person's own: June may be somebody's name.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.keys.iter().filter(|key| !key.starts_with("month-"));
        lines.flat_map(|key| self.pieces(key)).collect()
    }

    /// A line, cut where words are put in.
    fn pieces(&self, key: &str) -> Vec<String> {
        let line = self.say(key);
        let pieces =
            line.split(['{', '}']).filter(|piece| !piece.starts_with('$') && !piece.trim().is_empty());
        pieces.map(str::to_owned).collect()
    }

    /// Every key there is, in the order of the files.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    fn written(&self, key: &str, args: &FluentArgs, errors: &mut Vec<FluentError>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, Some(args), errors).into_owned())
    }
}

fn keys_of(resource: &FluentResource) -> Vec<String> {
    let key = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.entries().filter_map(key).collect()
}
