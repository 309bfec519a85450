//! Contract reviews (合同审查): what the engine read in a version, what is wrong with it, and what was decided.

mod add_finding;
mod answer;
mod conclude;
mod correct_fact;
mod decide;
mod fact_shapes;
mod finding;
mod judge_again;
mod next_version;
mod opinion;
mod playbook;
mod queries;
mod reading;
mod review;
mod start;

pub use add_finding::{OwnFinding, add_finding};
pub use answer::{Answer, AnswerPoint, Outgoing, answer_to, outgoing, send_answer};
pub use conclude::set_state;
pub use correct_fact::correct_fact;
pub use decide::decide;
pub use fact_shapes::{FACT_SHAPES, FactShape, fact_rank};
pub use finding::{Carried, Decision, Finding, Severity, Source, stands_against_signing};
pub use judge_again::{correct_words, judge_again};
pub use next_version::{Compared, compared};
pub use opinion::{Opinion, Verdict, add_opinion};
pub use playbook::Playbook;
pub(crate) use playbook::check_playbook;
pub use queries::{Overview, Understood, overviews, understood};
pub use reading::{Fact, Reading};
pub use review::{Review, ReviewState};
pub use start::{Draft, start};
