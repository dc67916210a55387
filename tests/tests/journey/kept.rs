//! The plan as it was kept: read out of the encrypted file without the window, and set beside the example.

use footing_plan::{Kind, Plan, Readers};
use serde_json::Value;

/// One plan holds what the other holds, record by record: words, dates, answers, marks, numbers and links.
///
/// # Panics
/// When it does not.
pub fn holds_the_same(kept: &Plan, meant: &Plan) {
    for (kept, meant) in told(kept).iter().zip(&told(meant)) {
        assert_eq!(kept, meant);
    }
    assert_eq!(kept.records.len(), meant.records.len(), "as many records");
}

/// Every record, told without what each plan has of its own: ids become kinds and numbers, and moments go.
fn told(plan: &Plan) -> Vec<(Kind, u32, Readers, Value)> {
    let named = |text: String| {
        plan.records.iter().fold(text, |text, record| {
            text.replace(record.id.as_str(), &format!("{} {}", record.body.kind().name(), record.number))
        })
    };
    let body = |body| serde_json::from_str(&named(serde_json::to_string(body).expect("it is JSON")));
    plan.records
        .iter()
        .map(|it| (it.body.kind(), it.number, it.readers, body(&it.body).expect("it still is")))
        .collect()
}
