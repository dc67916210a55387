//! What a plan is: its records, who may see which part of them, and the sheets made from it.
//!
//! This package reads no file, no clock and no random numbers: times and ids are arguments.
//! The one gate between what a person wrote and anyone else is [`Plan::seen_by`].

mod about;
mod ask;
mod catalogue;
mod check;
mod choices;
mod dates;
mod example;
mod finding;
mod folded;
mod ideas;
mod meeting;
mod my_choices;
mod my_copy;
mod next_thing;
mod obstacle;
mod page;
mod page_html;
mod page_items;
mod page_text;
mod parts;
mod person;
mod plan;
mod private;
mod question;
mod readers;
mod record;
mod sheet;
mod spare_key_sheet;
mod stands_on;
mod step;
mod task;
mod time_frame;
mod today;
mod words;
mod work_page;

pub use about::{About, Nation, WhoUses};
pub use ask::{Ask, AskState, DatedNote};
pub use catalogue::Catalogue;
pub use check::{check, clean};
pub use choices::{Choices, Look, PrivateField};
pub use dates::{read as read_date, said, said_as_month, said_in_full, said_unbroken, said_with_weekday};
pub use example::{example, example_page_choices};
pub use finding::{Finding, FindingCode};
pub use meeting::{Formal, Meeting, MeetingKind, TalkedAbout};
pub use my_copy::my_copy;
pub use obstacle::{Area, Obstacle};
pub use page::{PageItem, PageRequest};
pub use page_html::page_html;
pub use page_items::page_items;
pub use page_text::page_text;
pub use parts::dates_of;
pub use person::{Person, Role};
pub use plan::Plan;
pub use private::PrivateText;
pub use question::Question;
pub use readers::{Reader, Readers};
pub use record::{Body, Id, Kind, Record};
pub use sheet::{Block, Fact, ListItem, Sheet};
pub use spare_key_sheet::spare_key_sheet;
pub use stands_on::{StandsOn, stands_on};
pub use step::{Step, StepState, When};
pub use task::{CanDo, Safety, Task};
pub use time_frame::{TimeFrame, TimeFrameState};
pub use today::{Coming, NextThing, Today};
pub use words::{NeverForWork, OnlyMe, Words};
pub use work_page::work_page;

/// The longest single line a field takes, in characters.
pub const LONGEST_LINE: usize = 300;
/// The longest text a field takes, in characters.
pub const LONGEST_TEXT: usize = 20_000;
